package main

import (
	"slices"
	"strings"

	"kanben/build/pdf/finish"
)

// standards are the words of --standard.
var standards = []string{"ua1", "a2a", "a2u", "none"}

// standardOf gives what PDFs claim to conform to, nil if nothing is said of it.
func standardOf(words []string) (*finish.Standard, error) {
	if len(words) == 0 {
		return nil, nil
	}
	s := &finish.Standard{}
	for _, word := range words {
		word = strings.ToLower(strings.TrimSpace(word))
		switch {
		case word == "ua1":
			s.UA1 = true
		case word == "a2a" && s.A2 != finish.A2u:
			s.A2 = finish.A2a
		case word == "a2u" && s.A2 != finish.A2a:
			s.A2 = finish.A2u
		case word == "none" && len(words) == 1:
		case slices.Contains(standards, word):
			return nil, usage(keyStandardsClash, nil, strings.Join(words, ","))
		default:
			return nil, usage(keyFlagWrongValue, keyFlagAllowed, "--standard", word, strings.Join(standards, " | "))
		}
	}
	return s, nil
}
