package deflate_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"testing"

	"kanben/build/deflate"
	"kanben/build/each"
)

func TestZlibComesBack(t *testing.T) {
	for _, src := range []string{"", "一", strings.Repeat("群众路线", 50_000)} {
		for level := 1; level <= 9; level++ {
			t.Run(fmt.Sprintf("%d bytes, level %d", len(src), level), func(t *testing.T) {
				packed := deflate.Zlib([]byte("before"), []byte(src), level)
				rest, ok := bytes.CutPrefix(packed, []byte("before"))
				if !ok {
					t.Fatal("dst was not kept")
				}
				r, err := zlib.NewReader(bytes.NewReader(rest))
				if err != nil {
					t.Fatal(err)
				}
				got, err := io.ReadAll(r)
				if err != nil {
					t.Fatal(err)
				}
				if string(got) != src {
					t.Errorf("%d bytes came back as %d other ones", len(src), len(got))
				}
			})
		}
	}
}

// A compressor that was used before must not remember anything.
func TestZlibGivesTheSameBytesFromUsedCompressors(t *testing.T) {
	src := []byte(strings.Repeat("依靠群众求胜利", 1_000))
	want := deflate.Zlib(nil, src, deflate.Quick)
	err := each.Do(64, func(i int) error {
		deflate.Zlib(nil, bytes.Repeat([]byte{byte(i)}, 1+i*100), deflate.Quick)
		if !bytes.Equal(deflate.Zlib(nil, src, deflate.Quick), want) {
			return fmt.Errorf("call %d gave other bytes", i)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// Pieces that stood in other streams before come back in order, whatever they hold.
func TestJoinComesBack(t *testing.T) {
	noise := make([]byte, 70_000)
	for i := range noise {
		noise[i] = byte(i * i >> 7)
	}
	pieces := [][]byte{[]byte(strings.Repeat("群众路线", 20_000)), nil, []byte("一"), noise, []byte(strings.Repeat("群众路线", 10))}
	var cut []deflate.Piece
	for _, p := range pieces {
		cut = append(cut, deflate.Cut(p, deflate.Quick))
	}
	pieces = append(pieces, []byte("as it is"), nil)
	cut = append(cut, deflate.Store(pieces[5]), deflate.Store(nil))
	for _, order := range [][]int{{}, {0}, {1}, {0, 1, 2, 3, 4}, {4, 3, 3, 2, 0}, {6, 5, 0, 5, 6}} {
		var want []byte
		var joined []deflate.Piece
		for _, i := range order {
			want, joined = append(want, pieces[i]...), append(joined, cut[i])
		}
		packed := deflate.Join([]byte("before"), joined...)
		r, err := zlib.NewReader(bytes.NewReader(packed[len("before"):]))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) { // the reader checks the sum
			t.Errorf("%v: %d bytes came back as %d, %v", order, len(want), len(got), err)
		}
	}
}

func TestZlibPanicsOnAnUnknownLevel(t *testing.T) {
	for _, level := range []int{-1, 0, 10} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("level %d was taken", level)
				}
			}()
			deflate.Zlib(nil, []byte("x"), level)
		}()
	}
}

func BenchmarkZlibPage(b *testing.B) {
	src := []byte(strings.Repeat("\x00\x12\x01\x55\x00\x13\x02\x41", 400))
	b.SetBytes(int64(len(src)))
	var dst []byte
	for b.Loop() {
		dst = deflate.Zlib(dst[:0], src, deflate.Quick)
	}
}
