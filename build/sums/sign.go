package sums

import (
	"errors"
	"os"
	"strings"

	"aead.dev/minisign"
)

// SignatureName is the name of a list's signature, beside it: minisign's, which
// the standard tool verifies too (minisign -Vm SHA256SUMS -P KEY).
const SignatureName = Name + ".minisig"

// A PublicKey is a minisign key that signatures are checked with.
type PublicKey struct{ key minisign.PublicKey }

// ErrNoKey tells that something is no minisign public key.
var ErrNoKey = errors.New("it is no minisign public key")

// ReadPublicKey reads a key given as its one line (RWQ…) or as the path of a
// file that holds it. Its error is ErrNoKey or of the file system.
func ReadPublicKey(given string) (PublicKey, error) {
	text := strings.TrimSpace(given)
	var k PublicKey
	if k.key.UnmarshalText([]byte(text)) == nil {
		return k, nil
	}
	data, err := os.ReadFile(given)
	if err != nil {
		if looksLikeKey(text) {
			return k, ErrNoKey
		}
		return k, err
	}
	if k.key.UnmarshalText(data) != nil {
		return k, ErrNoKey
	}
	return k, nil
}

// looksLikeKey tells whether a word was meant for a key and not for a path.
func looksLikeKey(s string) bool { return strings.HasPrefix(s, "RW") && !strings.ContainsAny(s, `.\`) }

// Verify tells whether a signature of a list, in minisign's form, was made with
// the key's secret half. A broken signature is none.
func (k PublicKey) Verify(list, signature []byte) bool {
	return minisign.Verify(k.key, list, signature)
}
