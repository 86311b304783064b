
/*
 * Made by tests/train/rank.py: the weights of summary_rank.c, of summaries of
 * one sentence, and of more.
 */


static const float  summary_rank_centroid_weight[2] = { 2.0f, 2.0f };


static const float  summary_rank_twice_weight[2] = { 1.0f, 1.0f };


static const float
    summary_rank_weights[2][SUMMARY_RANK_FEATURES] = {
    {
        0.1406f, -0.5123f, 0.2650f, 0.3856f, -0.7234f, 0.9585f,
        -0.2403f, 2.5163f, 0.6222f, 0.2156f, -4.6451f, 0.0745f,
        -0.4154f, -0.1451f, 0.4997f, 0.7834f, 3.1166f, 0.1275f,
        0.1329f, -0.4169f, -0.3736f, 4.2562f, 0.3310f, -1.1021f,
        1.1224f, 1.1745f, -1.9179f, -0.1309f, -0.0726f, 0.0000f,
        -0.2969f, -0.3120f, 0.0000f
    },
    {
        3.2968f, -2.0855f, -0.5951f, -0.2910f, -0.0091f, 1.4425f,
        1.0352f, 3.2507f, 0.1593f, 0.3841f, -2.3977f, -1.9937f,
        -0.1453f, 0.0569f, 0.2490f, 0.3490f, 0.8275f, -0.1602f,
        0.4900f, 0.9117f, 0.3472f, 2.8076f, 0.2158f, -2.3315f,
        1.9311f, -0.4481f, -0.5002f, -0.3544f, -0.1116f, 0.0000f,
        0.1903f, -0.2082f, 0.0000f
    }
};
