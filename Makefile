# Everything is built below build/; nothing is written elsewhere.

PORT ?= 8080

CC      = gcc
SHELL   = /bin/bash
PYTHON  = /usr/bin/python3
PKG     = pkg-config

ROOT     := $(CURDIR)
SRC       = ngx_summary_module
NGINX_SRC = /usr/share/nginx/src
SHARED    = ../shared

ENGINE = summary.c \
         summary_charset.c \
         summary_lexer.c \
         summary_cues.c \
         summary_outline.c \
         summary_article.c \
         summary_teasers.c \
         summary_kind.c \
         summary_classify.c \
         summary_prose.c \
         summary_title.c \
         summary_lang.c \
         summary_text.c \
         summary_stand.c \
         summary_risk.c \
         summary_rank.c \
         summary_render.c \
         summary_select.c \
         summary_ld.c

RUN_PACKAGES  = gcc libc6-dev pkg-config libxml2-dev libpcre2-dev \
                libstemmer-dev zlib1g-dev libxxhash-dev nginx nginx-dev curl \
                ca-certificates
TEST_PACKAGES = $(RUN_PACKAGES) libcmocka-dev libgumbo-dev \
                python3-pytest python3-pytest-xdist python3-html5lib valgrind \
                libnginx-mod-http-xslt-filter libnginx-mod-http-image-filter

BENCH_PACKAGES = $(RUN_PACKAGES) wrk gnuplot-nox

WARNINGS = -Wall -Wextra -Wshadow -Werror
CFLAGS   = -std=gnu11 -O2 -g -fPIC $(WARNINGS)
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all \
           -fno-omit-frame-pointer

# evaluated when used: `make run` may have to install pkg-config first
LIBS_CFLAGS = $(shell $(PKG) --cflags libxml-2.0 libpcre2-8)
LIBS        = $(shell $(PKG) --libs libxml-2.0 libpcre2-8) -lstemmer -lm

UNIT = $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))

# a tool in tests/ that is not there yet is not built
ORACLE = $(if $(wildcard tests/unit/gumbo_oracle.c),build/gumbo_oracle)
LEXER_BENCH = $(if $(wildcard tests/bench/lexer_bench.c),build/lexer_bench)
RANK_BENCH = $(if $(wildcard tests/bench/rank_bench.c),build/rank_bench)
ARTICLE_BENCH = $(if $(wildcard tests/bench/article_bench.c),\
                  build/article_bench)

CHECKS = includes unit unit-asan oracle cases cases-asan pages nginx \
         nginx-cache static valgrind corpus bench broken-few


.PHONY: all help run stop test bench bench-engine soak weights rank-weights \
        risk-weights clean module pages \
        install-run-deps install-test-deps install-bench-deps \
        test-programs $(CHECKS:%=check-%)

.SECONDARY:
.DELETE_ON_ERROR:


all: build/summarize module


help:
	@echo 'make               build/ngx_summary_module.so and build/summarize'
	@echo 'make run           serve the demo [PORT=8080]'
	@echo 'make stop          end it'
	@echo 'make test          all checks'
	@echo 'make bench         cost per request [PAGES=folder ROUNDS=5]'
	@echo 'make bench-engine  cost of its parts [PAGES=folder]'
	@echo 'make soak          does memory grow [PAGES=folder REQUESTS=1000000]'
	@echo 'make weights       fit the classifier to the public corpora'
	@echo 'make rank-weights  fit the ranking of sentences likewise'
	@echo 'make risk-weights  and how likely a sentence would be sent back'
	@echo 'make clean         remove build/'
	@echo
	@echo 'one kind of check:'
	@printf '  make check-%s\n' $(CHECKS)
	@echo '  make check-broken  (all of them: some minutes)'
	@echo 'one case: make check-cases ONLY=name'
	@echo
	@echo 'make install-run-deps, install-test-deps, install-bench-deps:'
	@echo '                   Debian packages needed'


# the demo

run: install-run-deps
	@$(MAKE) --no-print-directory all
	@conf/demo.sh start $(PORT)

stop:
	@conf/demo.sh stop

install-run-deps:
	@conf/packages.sh $(RUN_PACKAGES)

install-test-deps:
	@conf/packages.sh $(TEST_PACKAGES)

install-bench-deps:
	@conf/packages.sh $(BENCH_PACKAGES)

clean:
	@[ ! -f build/run/nginx.pid ] || conf/demo.sh stop
	rm -rf build


# the engine, twice: plain, and with sanitizers below build/asan

build/obj/%.o: $(SRC)/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LIBS_CFLAGS) -MMD -MP -c -o $@ $<

build/asan/obj/%.o: $(SRC)/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SANITIZE) $(LIBS_CFLAGS) -MMD -MP -c -o $@ $<

build/libsummary.a: $(ENGINE:%.c=build/obj/%.o)
	rm -f $@
	ar rcs $@ $^

build/asan/libsummary.a: $(ENGINE:%.c=build/asan/obj/%.o)
	rm -f $@
	ar rcs $@ $^

build/summarize: build/obj/summarize.o build/libsummary.a
	$(CC) -o $@ $^ $(LIBS)

build/asan/summarize: build/asan/obj/summarize.o build/asan/libsummary.a
	$(CC) $(SANITIZE) -o $@ $^ $(LIBS)


# The module, against the headers of Debian's nginx-dev.  nginx's own flags
# are there already: -Wall -W -Wno-unused-parameter -Werror.

NGINX_CC_OPT = -O2 -g -fPIC -Wshadow

module: build/ngx_summary_module.so

build/nginx/Makefile: config Makefile $(wildcard $(NGINX_SRC)/conf_flags)
	@mkdir -p $(@D)
	@echo 'configuring for nginx'
	@cd $(NGINX_SRC) && . ./conf_flags \
	&& ./configure "$${NGX_CONF_FLAGS[@]}" \
	    --with-cc-opt='$(NGINX_CC_OPT)' --with-ld-opt=-fPIC \
	    --add-dynamic-module=$(ROOT) --builddir=$(ROOT)/build/nginx \
	    > $(ROOT)/build/nginx/configure.log 2>&1 \
	|| { cat $(ROOT)/build/nginx/configure.log >&2; exit 1; }

build/ngx_summary_module.so: build/nginx/Makefile \
                             $(wildcard $(SRC)/*.c $(SRC)/*.h)
	$(MAKE) -s --no-print-directory -C $(NGINX_SRC) -f $(ROOT)/$< modules
	# a new file in its place: a running nginx keeps the old one
	cp $(@D)/nginx/$(@F) $@.new
	mv $@.new $@


# programs for tests

TEST_CC = $(CC) $(CFLAGS) -I$(SRC) -MMD -MP -MT $@ -MF $@.d

build/unit/%: tests/unit/%.c build/libsummary.a
	@mkdir -p $(@D)
	$(TEST_CC) $(LIBS_CFLAGS) -o $@ $(filter %.c %.a,$^) $(LIBS) -lcmocka

build/asan/unit/%: tests/unit/%.c build/asan/libsummary.a
	@mkdir -p $(@D)
	$(TEST_CC) $(SANITIZE) $(LIBS_CFLAGS) $(TEST_LINK) -o $@ \
	    $(filter %.c %.a,$^) $(LIBS) -lcmocka

# the engine's allocations go through the test, which makes them fail
build/asan/unit/test_memory: \
    TEST_LINK = -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc

# the models' weights, made anew from the public corpora

build/features: tests/train/features.c build/libsummary.a
	$(TEST_CC) -o $@ $(filter %.c %.a,$^) $(LIBS)

weights: build/features
	conf/packages.sh python3-numpy
	$(PYTHON) tests/train/classify.py --features build/features \
	    --corpus $(SHARED)/corpus > build/weights.h
	cp build/weights.h $(SRC)/summary_weights.h

rank-weights: build/features
	conf/packages.sh python3-numpy
	$(PYTHON) tests/train/rank.py --features build/features \
	    --shared $(SHARED) --out build
	cp build/summary_rank_weights.h build/summary_rank_words.h $(SRC)

risk-weights: build/features pages
	conf/packages.sh python3-numpy
	$(PYTHON) tests/train/risk.py --features build/features \
	    --shared $(SHARED) --out build
	cp build/summary_risk_weights.h $(SRC)

build/gumbo_oracle: tests/unit/gumbo_oracle.c build/libsummary.a
	$(TEST_CC) -o $@ $(filter %.c %.a,$^) $(LIBS) -lgumbo

build/lexer_bench: tests/bench/lexer_bench.c build/libsummary.a
	$(TEST_CC) $(LIBS_CFLAGS) -o $@ $(filter %.c %.a,$^) $(LIBS)

build/article_bench: tests/bench/article_bench.c build/libsummary.a
	$(TEST_CC) $(LIBS_CFLAGS) -o $@ $(filter %.c %.a,$^) $(LIBS)

build/rank_bench: tests/bench/rank_bench.c build/libsummary.a
	$(TEST_CC) $(LIBS_CFLAGS) -o $@ $(filter %.c %.a,$^) $(LIBS)

test-programs: all build/asan/summarize $(ORACLE) $(LEXER_BENCH) $(RANK_BENCH) \
               $(ARTICLE_BENCH) $(UNIT:%=build/unit/%) $(UNIT:%=build/asan/unit/%)


# checks

CACHED = cut encoding headers hold neighbours pages

PYTEST = PYTHONDONTWRITEBYTECODE=1 $(PYTHON) -m pytest -q -p no:cacheprovider \
         $(if $(ONLY),-k '$(ONLY)')

# TAP for tests/run.sh, which counts
RUN_UNIT = failed=0; for t in $(UNIT); do \
               echo "\# $$t"; \
               CMOCKA_MESSAGE_OUTPUT=TAP $(1)/$$t 2>&1 || failed=1; \
           done; exit $$failed

test: install-test-deps
	@$(MAKE) --no-print-directory -j2 test-programs
	@tests/run.sh $(CHECKS)

check-unit: $(UNIT:%=build/unit/%)
	@$(call RUN_UNIT,build/unit)

check-unit-asan: $(UNIT:%=build/asan/unit/%)
	@$(call RUN_UNIT,build/asan/unit)

check-oracle: build/gumbo_oracle pages
	@find conf/demo tests/cases build/pages -name '*.html' -print0 \
	 | xargs -0 build/gumbo_oracle

check-cases: build/summarize
	@SUMMARIZE=$(ROOT)/$< $(PYTEST) -n 2 tests/cases

check-cases-asan: build/asan/summarize
	@SUMMARIZE=$(ROOT)/$< $(PYTEST) -n 2 tests/cases

check-pages: build/summarize
	@SUMMARIZE=$(ROOT)/$< $(PYTEST) tests/pages

check-nginx: build/summarize module
	@SUMMARY_MODULE=$(ROOT)/build/ngx_summary_module.so \
	 SUMMARIZE=$(ROOT)/$< $(PYTEST) tests/nginx

# what tests ask twice for comes from the shared zone
check-nginx-cache: build/summarize module
	@SUMMARY_MODULE=$(ROOT)/build/ngx_summary_module.so SUMMARY_CACHE=1 \
	 SUMMARIZE=$(ROOT)/$< $(PYTEST) $(CACHED:%=tests/nginx/test_%.py)

check-static: build/summarize
	@tests/static.sh

check-includes: build/libsummary.a build/obj/summarize.o module
	@tests/includes.sh
	@tests/includes.sh --self-test

check-valgrind: module pages
	@$(PYTHON) tests/valgrind.py

check-corpus: build/summarize module pages
	@if [ -d $(SHARED)/corpus ]; then \
	    SUMMARY_MODULE=$(ROOT)/build/ngx_summary_module.so \
	    SUMMARIZE=$(ROOT)/$< CORPUS=$(abspath $(SHARED)/corpus) \
	    $(PYTEST) tests/corpus; \
	else \
	    echo 'skipped: no $(SHARED)/corpus here'; \
	fi

# breaks, and the check that finds each; some of each kind are in make test
check-broken-few: FEW = 3
check-broken-few: check-broken

check-broken: build/summarize module pages $(UNIT:%=build/unit/%) \
              $(UNIT:%=build/asan/unit/%)
	@FEW=$(FEW) tests/broken.sh

# the benchmark's own verdicts
check-bench:
	@$(PYTEST) tests/bench


# measuring; what may be set besides is told in tests/bench/*.py

BENCH_PAGES = $(or $(PAGES),build/pages/extraction)

bench soak: install-bench-deps
	@$(MAKE) --no-print-directory all $(if $(PAGES),,pages)
	@$(PYTHON) tests/bench/$@.py $(BENCH_PAGES) build/bench

bench-engine: $(LEXER_BENCH) $(ARTICLE_BENCH) $(RANK_BENCH) \
              $(if $(PAGES),,pages)
	@build/lexer_bench $(BENCH_PAGES)/*.html
	@build/article_bench $(BENCH_PAGES)/*.html
	@build/article_bench -l -n 3
	@build/rank_bench $(BENCH_PAGES)/*.html


# the corpus' pages unpacked, where there is a corpus

pages:
	@mkdir -p build/pages
	@for from in $(patsubst %/html,%,$(wildcard $(SHARED)/corpus/*/html)); do \
	    to=build/pages/$${from##*/}; \
	    [ ! -d $$to ] || continue; \
	    rm -rf $$to.part && cp -r $$from/html $$to.part \
	    && chmod -R u+w $$to.part \
	    && find $$to.part -name '*.gz' -exec gunzip {} + \
	    && mv $$to.part $$to || exit 1; \
	done


-include $(wildcard build/*.d build/obj/*.d build/unit/*.d \
                    build/asan/obj/*.d build/asan/unit/*.d)
