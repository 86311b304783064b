
/*
 * What the benchmarks share: pages, and time.
 */


#ifndef _BENCH_H_INCLUDED_
#define _BENCH_H_INCLUDED_


#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>


typedef struct {
    uint8_t  *data;
    size_t    size;
} bench_page_t;


/* of this process: another one that is busy does not count */

static double
bench_seconds(void)
{
    struct timespec  ts;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &ts);

    return (double) ts.tv_sec + (double) ts.tv_nsec * 1e-9;
}


static int
bench_compare(const void *one, const void *two)
{
    double  a, b;

    a = *(const double *) one;
    b = *(const double *) two;

    return (a > b) - (a < b);
}


/* 0; or -1, and has said why; page->data is malloc'ed */

static int
bench_read(const char *file, bench_page_t *page)
{
    FILE  *f;
    long   n;
    int    rc;

    rc = -1;
    page->data = NULL;

    f = fopen(file, "rb");
    if (f == NULL) {
        goto done;
    }

    if (fseek(f, 0, SEEK_END) != 0 || (n = ftell(f)) < 0
        || fseek(f, 0, SEEK_SET) != 0)
    {
        goto done;
    }

    page->size = (size_t) n;
    page->data = malloc(page->size + 1);

    if (page->data && fread(page->data, 1, page->size, f) == page->size) {
        rc = 0;
    }

done:

    if (rc != 0) {
        fprintf(stderr, "%s: %s\n", file, strerror(errno));
    }

    if (f) {
        fclose(f);
    }

    return rc;
}


#endif /* _BENCH_H_INCLUDED_ */
