
/*
 * Made by tests/train/rank.py: the weights of summary_rank.c, of summaries of
 * one sentence, and of more.
 */


static const float  summary_rank_centroid_weight[2] = { 2.0f, 2.0f };


static const float  summary_rank_twice_weight[2] = { 1.0f, 4.0f };


static const float
    summary_rank_weights[2][SUMMARY_RANK_FEATURES] = {
    {
        0.1780f, -0.6166f, 0.2121f, 0.3554f, -0.7171f, 0.9863f,
        -0.2178f, 2.5299f, 0.6338f, 0.1993f, -4.6197f, 0.1225f,
        -0.3856f, -0.1522f, 0.5134f, 0.8106f, 3.1185f, 0.1008f,
        0.0877f, -0.3354f, -0.3838f, 4.2416f, 0.3086f, -1.1594f,
        1.0628f, 1.1294f, -1.8594f, -0.1368f, -0.0719f, 0.0000f,
        -0.2939f, -0.3145f, 0.0000f
    },
    {
        3.1485f, -1.8894f, -0.4683f, -0.2156f, -0.1674f, 1.4208f,
        1.0230f, 3.3469f, 0.2055f, 0.3181f, -2.5353f, -1.9074f,
        -0.1148f, 0.0806f, 0.2787f, 0.3651f, 0.6780f, -0.0636f,
        0.5125f, 0.7439f, 0.3504f, 3.0379f, 0.2881f, -2.5344f,
        1.9065f, -0.3620f, -0.3827f, -0.3590f, -0.0707f, 0.0000f,
        0.1960f, -0.2228f, 0.0000f
    }
};
