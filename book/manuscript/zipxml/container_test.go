package zipxml

import (
	"errors"
	"testing"

	"kanben/book/manuscript/docx/docxtest"
)

// TestPictureLimits holds that a picture that is too large is named, and costs
// no memory.
func TestPictureLimits(t *testing.T) {
	c, err := Open(docxtest.Bomb(65, "word/media/p.png"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := c.Picture("word/media/p.png")
	if limit, ok := errors.AsType[*LimitError](err); !ok || limit.what != tooLargePicture || data != nil {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}
