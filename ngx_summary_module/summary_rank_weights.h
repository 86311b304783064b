
/*
 * Made by tests/train/rank.py: the weights of summary_rank.c, of summaries of
 * one sentence, and of more.
 */


static const float  summary_rank_centroid_weight[2] = { 2.0f, 2.0f };


static const float  summary_rank_twice_weight[2] = { 1.0f, 2.0f };


static const float
    summary_rank_weights[2][SUMMARY_RANK_FEATURES] = {
    {
        0.1388f, -0.5154f, 0.2653f, 0.3855f, -0.7243f, 0.9617f,
        -0.2450f, 2.5292f, 0.6250f, 0.2147f, -4.6457f, 0.0784f,
        -0.4094f, -0.1472f, 0.5061f, 0.7973f, 3.1141f, 0.1262f,
        0.1327f, -0.4171f, -0.3746f, 4.2499f, 0.3323f, -1.1025f,
        1.1218f, 1.1651f, -1.9062f, -0.1320f, -0.0720f, 0.0000f,
        -0.2964f, -0.3140f, 0.0000f
    },
    {
        3.3371f, -2.1139f, -0.6133f, -0.3030f, -0.0045f, 1.4860f,
        1.0322f, 3.2314f, 0.1555f, 0.3824f, -2.3683f, -1.9846f,
        -0.1451f, 0.0581f, 0.2405f, 0.3338f, 0.8084f, -0.1685f,
        0.4848f, 0.9215f, 0.3430f, 2.8227f, 0.2279f, -2.3398f,
        1.9501f, -0.4471f, -0.5060f, -0.3579f, -0.1075f, 0.0000f,
        0.1884f, -0.2085f, 0.0000f
    }
};
