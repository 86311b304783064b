
/*
 * Character references by names that HTML has (13.5) and libxml2 has not:
 * those of ASCII, Latin, punctuation and spaces, in strcmp()'s order.  The
 * texts are source again, so that "&" and "<" are references themselves.  Only
 * summary_prose.c includes this file.
 */


#ifndef _SUMMARY_REFERENCES_H_INCLUDED_
#define _SUMMARY_REFERENCES_H_INCLUDED_


typedef struct {
    const char  *name;            /* a ";" has to follow */
    const char  *text;
} summary_reference_t;


static const summary_reference_t  summary_references[] = {
    { "AMP", "&amp;" }, { "Abreve", "\304\202" }, { "Amacr", "\304\200" },
    { "Aogon", "\304\204" }, { "ApplyFunction", "\342\201\241" },
    { "COPY", "\302\251" }, { "Cacute", "\304\206" }, { "Ccaron", "\304\214" },
    { "Ccirc", "\304\210" }, { "Cdot", "\304\212" }, { "Cedilla", "\302\270" },
    { "CenterDot", "\302\267" }, { "CloseCurlyDoubleQuote", "\342\200\235" },
    { "CloseCurlyQuote", "\342\200\231" }, { "Dcaron", "\304\216" },
    { "DiacriticalAcute", "\302\264" }, { "DiacriticalGrave", "`" },
    { "Dot", "\302\250" }, { "DoubleDot", "\302\250" },
    { "Dstrok", "\304\220" }, { "ENG", "\305\212" }, { "Ecaron", "\304\232" },
    { "Edot", "\304\226" }, { "Emacr", "\304\222" }, { "Eogon", "\304\230" },
    { "GT", ">" }, { "Gbreve", "\304\236" }, { "Gcedil", "\304\242" },
    { "Gcirc", "\304\234" }, { "Gdot", "\304\240" }, { "Hat", "^" },
    { "Hcirc", "\304\244" }, { "Hstrok", "\304\246" }, { "IJlig", "\304\262" },
    { "Idot", "\304\260" }, { "Imacr", "\304\252" },
    { "InvisibleComma", "\342\201\243" }, { "InvisibleTimes", "\342\201\242" },
    { "Iogon", "\304\256" }, { "Itilde", "\304\250" }, { "Jcirc", "\304\264" },
    { "Kcedil", "\304\266" }, { "LT", "&lt;" }, { "Lacute", "\304\271" },
    { "Lcaron", "\304\275" }, { "Lcedil", "\304\273" },
    { "Lmidot", "\304\277" }, { "Lstrok", "\305\201" },
    { "MediumSpace", "\342\201\237" }, { "Nacute", "\305\203" },
    { "Ncaron", "\305\207" }, { "Ncedil", "\305\205" },
    { "NegativeMediumSpace", "\342\200\213" },
    { "NegativeThickSpace", "\342\200\213" },
    { "NegativeThinSpace", "\342\200\213" },
    { "NegativeVeryThinSpace", "\342\200\213" }, { "NewLine", " " },
    { "NoBreak", "\342\201\240" }, { "NonBreakingSpace", "\302\240" },
    { "Odblac", "\305\220" }, { "Omacr", "\305\214" },
    { "OpenCurlyDoubleQuote", "\342\200\234" },
    { "OpenCurlyQuote", "\342\200\230" }, { "OverBar", "\342\200\276" },
    { "PlusMinus", "\302\261" }, { "QUOT", "\"" }, { "REG", "\302\256" },
    { "Racute", "\305\224" }, { "Rcaron", "\305\230" },
    { "Rcedil", "\305\226" }, { "Sacute", "\305\232" },
    { "Scedil", "\305\236" }, { "Scirc", "\305\234" },
    { "TRADE", "\342\204\242" }, { "Tab", " " }, { "Tcaron", "\305\244" },
    { "Tcedil", "\305\242" }, { "ThinSpace", "\342\200\211" },
    { "Tstrok", "\305\246" }, { "Ubreve", "\305\254" },
    { "Udblac", "\305\260" }, { "Umacr", "\305\252" }, { "UnderBar", "_" },
    { "Uogon", "\305\262" }, { "Uring", "\305\256" }, { "Utilde", "\305\250" },
    { "Verbar", "\342\200\226" }, { "Vert", "\342\200\226" },
    { "VerticalLine", "|" }, { "VeryThinSpace", "\342\200\212" },
    { "Wcirc", "\305\264" }, { "Ycirc", "\305\266" }, { "Zacute", "\305\271" },
    { "Zcaron", "\305\275" }, { "Zdot", "\305\273" },
    { "ZeroWidthSpace", "\342\200\213" }, { "abreve", "\304\203" },
    { "af", "\342\201\241" }, { "amacr", "\304\201" }, { "angst", "\303\205" },
    { "aogon", "\304\205" }, { "apos", "'" }, { "ast", "*" },
    { "backprime", "\342\200\265" }, { "bprime", "\342\200\265" },
    { "bsemi", "\342\201\217" }, { "bsol", "\\" },
    { "bullet", "\342\200\242" }, { "cacute", "\304\207" },
    { "caret", "\342\201\201" }, { "ccaron", "\304\215" },
    { "ccirc", "\304\211" }, { "cdot", "\304\213" },
    { "centerdot", "\302\267" }, { "circledR", "\302\256" }, { "colon", ":" },
    { "comma", "," }, { "commat", "@" }, { "copysr", "\342\204\227" },
    { "dash", "\342\200\220" }, { "dcaron", "\304\217" },
    { "ddagger", "\342\200\241" }, { "die", "\302\250" },
    { "div", "\303\267" }, { "dollar", "$" }, { "dstrok", "\304\221" },
    { "ecaron", "\304\233" }, { "edot", "\304\227" }, { "emacr", "\304\223" },
    { "emsp13", "\342\200\204" }, { "emsp14", "\342\200\205" },
    { "eng", "\305\213" }, { "eogon", "\304\231" }, { "equals", "=" },
    { "excl", "!" }, { "ffilig", "\357\254\203" }, { "fflig", "\357\254\200" },
    { "ffllig", "\357\254\204" }, { "filig", "\357\254\201" },
    { "fllig", "\357\254\202" }, { "frac13", "\342\205\223" },
    { "frac18", "\342\205\233" }, { "frac23", "\342\205\224" },
    { "frac38", "\342\205\234" }, { "frac58", "\342\205\235" },
    { "frac78", "\342\205\236" }, { "gbreve", "\304\237" },
    { "gcirc", "\304\235" }, { "gdot", "\304\241" }, { "grave", "`" },
    { "hairsp", "\342\200\212" }, { "half", "\302\275" },
    { "hcirc", "\304\245" }, { "horbar", "\342\200\225" },
    { "hstrok", "\304\247" }, { "hybull", "\342\201\203" },
    { "hyphen", "\342\200\220" }, { "ic", "\342\201\243" },
    { "ijlig", "\304\263" }, { "imacr", "\304\253" }, { "imath", "\304\261" },
    { "inodot", "\304\261" }, { "iogon", "\304\257" },
    { "it", "\342\201\242" }, { "itilde", "\304\251" },
    { "jcirc", "\304\265" }, { "kcedil", "\304\267" },
    { "kgreen", "\304\270" }, { "lacute", "\304\272" }, { "lbrace", "{" },
    { "lbrack", "[" }, { "lcaron", "\304\276" }, { "lcedil", "\304\274" },
    { "lcub", "{" }, { "ldquor", "\342\200\236" }, { "lmidot", "\305\200" },
    { "lowbar", "_" }, { "lpar", "(" }, { "lsqb", "[" },
    { "lsquor", "\342\200\232" }, { "lstrok", "\305\202" }, { "midast", "*" },
    { "mldr", "\342\200\246" }, { "nacute", "\305\204" },
    { "napos", "\305\211" }, { "ncaron", "\305\210" },
    { "ncedil", "\305\206" }, { "nldr", "\342\200\245" }, { "num", "#" },
    { "numero", "\342\204\226" }, { "numsp", "\342\200\207" },
    { "odblac", "\305\221" }, { "omacr", "\305\215" }, { "percnt", "%" },
    { "period", "." }, { "pertenk", "\342\200\261" }, { "plus", "+" },
    { "pm", "\302\261" }, { "puncsp", "\342\200\210" },
    { "qprime", "\342\201\227" }, { "quest", "?" }, { "racute", "\305\225" },
    { "rbrace", "}" }, { "rbrack", "]" }, { "rcaron", "\305\231" },
    { "rcedil", "\305\227" }, { "rcub", "}" }, { "rdquor", "\342\200\235" },
    { "rpar", ")" }, { "rsqb", "]" }, { "rsquor", "\342\200\231" },
    { "sacute", "\305\233" }, { "scedil", "\305\237" },
    { "scirc", "\305\235" }, { "semi", ";" }, { "sol", "/" },
    { "strns", "\302\257" }, { "tcaron", "\305\245" },
    { "tcedil", "\305\243" }, { "tprime", "\342\200\264" },
    { "tstrok", "\305\247" }, { "ubreve", "\305\255" },
    { "udblac", "\305\261" }, { "umacr", "\305\253" }, { "uogon", "\305\263" },
    { "uring", "\305\257" }, { "utilde", "\305\251" }, { "verbar", "|" },
    { "vert", "|" }, { "wcirc", "\305\265" }, { "ycirc", "\305\267" },
    { "zacute", "\305\272" }, { "zcaron", "\305\276" }, { "zdot", "\305\274" }
};


#endif /* _SUMMARY_REFERENCES_H_INCLUDED_ */
