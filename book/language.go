package book

import "strings"

// Traditional tells whether a language (BCP 47) is Chinese in traditional
// characters: zh-TW, zh-HK, zh-MO, zh-Hant and what begins with it.
func Traditional(language string) bool {
	l := strings.ToLower(language)
	switch l {
	case "zh-tw", "zh-hk", "zh-mo", "zh-hant":
		return true
	}
	return strings.HasPrefix(l, "zh-hant-")
}

// InLanguage is the book as an edition in another language, with an identifier of
// its own: readers of e-books take two files of one identifier for the same.
func (b *Book) InLanguage(language string) *Book {
	out := *b
	out.Meta.Language, out.Meta.Variant = language, language
	return &out
}
