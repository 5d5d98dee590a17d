package main

import (
	"strings"

	"kanben/book/diag"
)

// languageOf is the language of messages: --lang, then LC_ALL, LC_MESSAGES,
// LANG, then the system's interface language (Windows alone tells one). C,
// POSIX and every language but Chinese mean English.
//
// It looks through the arguments itself, because the texts of commands and
// flags are needed before flags are parsed; a wrong --lang is found there.
func languageOf(args []string, getenv func(string) string) diag.Lang {
	if tag, ok := langFlag(args); ok {
		return languageNamed(tag)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if tag := getenv(name); tag != "" {
			return languageNamed(tag)
		}
	}
	return languageNamed(interfaceLanguage())
}

// langFlag finds the value of --lang; the last one counts, as for all flags.
func langFlag(args []string) (tag string, ok bool) {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, is := strings.CutPrefix(arg, "--lang="); is {
			tag, ok = value, true
		} else if arg == "--lang" && i+1 < len(args) {
			tag, ok = args[i+1], true
		}
	}
	return tag, ok
}

// languageNamed reads a tag as environments write it: zh_CN.UTF-8, zh-Hans-CN.
func languageNamed(tag string) diag.Lang {
	tag = strings.ToLower(tag)
	if tag == "zh" || strings.HasPrefix(tag, "zh_") || strings.HasPrefix(tag, "zh-") || strings.HasPrefix(tag, "zh.") {
		return diag.Chinese
	}
	return diag.English
}
