package proof

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"kanben/book/diag"
)

func TestSample(t *testing.T) {
	text := sample(t)
	b := readText(text)
	before := writeLines(b)
	mended, list := Mend(b, Options{})
	if writeLines(b) != before {
		t.Error("the book that was given was changed")
	}
	fmt.Println(show(list)[:3000])
	_ = mended
	count := map[string]int{}
	for i := range list {
		count[list[i].Code]++
	}
	fmt.Println(count, list.Count(diag.Fixed))
	_ = os.Stdout
	_ = strings.Split
}
