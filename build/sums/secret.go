package sums

import (
	"bytes"
	"errors"
	"io"
	"os"

	"aead.dev/minisign"
)

// A SecretKey signs lists of checksums with minisign.
type SecretKey struct{ key minisign.PrivateKey }

// Faults of secret keys, for errors.Is.
var (
	ErrNoSecretKey   = errors.New("it is no minisign secret key")
	ErrWrongPassword = errors.New("the password does not open the key")
)

// ReadSecretKey reads the file of a secret key, as minisign -G makes it. A key
// that is protected needs its password.
func ReadSecretKey(path, password string) (SecretKey, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return SecretKey{}, err
	}
	var k SecretKey
	if !minisign.IsEncrypted(data) {
		if k.key.UnmarshalText(data) != nil {
			return k, ErrNoSecretKey
		}
		return k, nil
	}
	if k.key, err = minisign.DecryptKey(password, data); err != nil {
		return k, ErrWrongPassword
	}
	return k, nil
}

// Sign signs a list as minisign does: its digest, not itself. The comment is signed
// too, and shown by whoever verifies; the same list, key and comment give the same
// signature.
func (k SecretKey) Sign(list []byte, comment string) []byte {
	r := minisign.NewReader(bytes.NewReader(list))
	_, _ = io.Copy(io.Discard, r) // bytes in memory are always read
	return r.SignWithComments(k.key, comment, "signature of "+Name)
}
