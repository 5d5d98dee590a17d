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
