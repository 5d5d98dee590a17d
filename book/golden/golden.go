// Package golden compares what a test makes with the file that a person read
// and found right, and writes that file anew with
//
//	go test -update
//
// Goldens are plain text in a package's testdata, so that a change of output is
// a diff to read before it is committed. The package is one of its own because
// every room has goldens, and a flag can be defined once only in a test binary.
// Tests alone import it (cmd/kanben's TestHouse).
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Updating tells whether goldens are to be written. It is for tests whose
// goldens are more than one text a file.
func Updating() bool { return *update }

// Text compares a text with the golden of that name in testdata and names the
// first line that differs.
func Text(t testing.TB, name, got string) {
	t.Helper()
	File(t, filepath.Join("testdata", name), got)
}

// File is Text for a golden anywhere, by its path.
func File(t testing.TB, path, got string) {
	t.Helper()
	want := Bytes(t, path, []byte(got))
	// A checkout on Windows may have turned the golden's line ends.
	if diff := difference(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s differs at %s\n(run with -update and read the diff)", path, diff)
	}
}

// Bytes gives the golden at a path as it stands, after writing data there if
// goldens are written anew. The test compares the two in its own way.
func Bytes(t testing.TB, path string, data []byte) []byte {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		return bytes.Clone(data)
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	return want
}
