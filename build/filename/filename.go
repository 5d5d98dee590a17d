// Package filename makes names of files that are safe wherever a book goes: on
// the file systems of Windows, macOS and Linux, on network disks, in mail and
// in chat.
package filename

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxBytes is the longest file name in bytes, without ending. With the longest
// ending it stays below 143, which is what encrypted folders (eCryptfs, many
// network disks) allow; plain ones allow 255. It holds 40 Han characters.
const MaxBytes = 120

// lookalikes are the signs that Windows forbids in file names, and what stands
// for them: their full-width forms, which read the same in a Chinese title.
var lookalikes = strings.NewReplacer(
	"/", "／", `\`, "＼", ":", "：", "*", "＊", "?", "？",
	`"`, "＂", "<", "＜", ">", "＞", "|", "｜",
)

// Normal is a name in the form in which names are compared (Unicode NFC): macOS
// hands back names with their accents apart.
func Normal(name string) string { return norm.NFC.String(name) }

// Of makes of a title a file name, without ending, that is safe on every file
// system, in mail and in chat: NFC, no control or formatting characters, none
// of the signs and device names of Windows, no dot at either end, no hyphen in
// front, at most MaxBytes. A title without anything left is 未命名.
func Of(title string) string { return Within(title, MaxBytes) }

// Within is Of for another length: at most n bytes, which are at least 12.
func Within(title string, n int) string {
	s := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Noncharacter_Code_Point):
			return -1
		}
		return r
	}, strings.ToValidUTF8(title, "_"))
	s = norm.NFC.String(s) // last, for marks that were apart may have come together
	s = lookalikes.Replace(strings.Join(strings.Fields(s), " "))
	s = strings.TrimLeft(s, ". ")
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s = "－" + rest // or it reads as an option
	}
	s = strings.TrimRight(cut(s, n), ". ")
	switch {
	case s == "":
		return "未命名"
	case isDevice(s):
		return "_" + strings.TrimRight(cut(s, n-1), ". ")
	}
	return s
}

// cut shortens s to at most n bytes, between characters and not before a mark
// that combines with one.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	end := 0
	for {
		next := norm.NFC.NextBoundaryInString(s[end:], true)
		if next <= 0 || end+next > n {
			break
		}
		end += next
	}
	if end == 0 { // nothing but marks piled on one character
		for end = n; !utf8.RuneStart(s[end]); {
			end--
		}
	}
	return s[:end]
}

// isDevice tells whether Windows takes a name for a device, whatever follows
// its first dot: CON, nul.txt, COM1 (Microsoft, "Naming Files, Paths, and
// Namespaces").
func isDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	number, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		number, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number)
}
