// Package sums writes, reads and checks lists of checksums: SHA256SUMS in the
// form of coreutils' sha256sum, which anybody can check without kanben.
package sums

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Name is the name of the list in a folder.
const Name = "SHA256SUMS"

// MaxList is how many bytes a list may have: room for some hundred thousand
// files.
const MaxList = 32 << 20

// A Digest is the SHA-256 checksum of a file (FIPS 180-4).
type Digest [sha256.Size]byte

// Words are the first 8 hexadecimal digits in fours, as cover sheets print
// them: short enough to be compared by eye, too short to prove more than that
// a file is the edition meant.
func (d Digest) Words() string {
	s := hex.EncodeToString(d[:4])
	return s[:4] + " " + s[4:]
}

// Hex is the checksum in hexadecimal digits.
func (d Digest) Hex() string { return hex.EncodeToString(d[:]) }

// A Sum is one line of a list: a file's name, with / between folders, and its
// digest.
type Sum struct {
	Name   string
	Digest Digest
}

// Format writes a list, sorted by name. Names with a line end or a backslash
// are escaped as sha256sum does it, by a backslash in front of the line.
func Format(sums []Sum) []byte {
	sums = slices.Clone(sums)
	slices.SortFunc(sums, func(a, b Sum) int { return strings.Compare(a.Name, b.Name) })
	var b bytes.Buffer
	for _, s := range sums {
		name, mark := escape.Replace(s.Name), ""
		if name != s.Name {
			mark = `\`
		}
		fmt.Fprintf(&b, "%s%x  %s\n", mark, s.Digest, name)
	}
	return b.Bytes()
}

var (
	escape   = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`)
	unescape = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r")
)

// A SyntaxError tells which line of a list is none of its form.
type SyntaxError struct{ Line int }

// Error names the line.
func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d is no checksum", e.Line) }

// Parse reads a list; its error is a *SyntaxError.
func Parse(data []byte) ([]Sum, error) {
	var sums []Sum
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		line, escaped := strings.CutPrefix(line, `\`)
		digest, name, ok := strings.Cut(line, "  ")
		if !ok {
			digest, name, ok = strings.Cut(line, " *") // sha256sum --binary
		}
		raw, err := hex.DecodeString(digest)
		if !ok || err != nil || len(raw) != sha256.Size || name == "" {
			return nil, &SyntaxError{n}
		}
		if escaped {
			name = unescape.Replace(name)
		}
		sums = append(sums, Sum{name, Digest(raw)})
	}
	return sums, nil
}
