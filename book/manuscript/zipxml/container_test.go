package zipxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"
)

// bomb makes an archive with a part of many megabytes of nothing.
func bomb(t *testing.T, megabytes int, name string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	e, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	nothing := bytes.Repeat([]byte(" "), 1<<20)
	for range megabytes {
		if _, err := e.Write(nothing); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestPictureLimits holds that a picture that is too large is named, and costs
// no memory.
func TestPictureLimits(t *testing.T) {
	c, err := Open(bomb(t, 65, "word/media/p.png"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := c.Picture("word/media/p.png")
	if limit, ok := errors.AsType[*LimitError](err); !ok || limit.what != tooLargePicture || data != nil {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}
