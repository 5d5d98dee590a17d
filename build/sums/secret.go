package sums

import (
	"errors"
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

// Sign signs a list. The comment is signed too, and shown by whoever verifies;
// the same list, key and comment give the same signature.
func (k SecretKey) Sign(list []byte, comment string) []byte {
	return minisign.SignWithComments(k.key, list, comment, "signature of "+Name)
}
