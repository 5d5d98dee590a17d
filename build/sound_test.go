package build_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"kanben/book"
	"kanben/book/manuscript"
	"kanben/build"
)

// said is what a manifest says that names a recording and nothing else.
func said(file string) *manuscript.Said {
	return &manuscript.Said{
		Title: &book.Text{}, Short: &book.Text{}, Speaker: &book.Text{}, Occasion: &book.Text{},
		Recording: &book.Recording{File: file},
	}
}

// What a manifest says of a recording comes into the EPUB; a recording that is not
// there forbids the book, at the manifest's place.
func TestRecordingsOfAManifest(t *testing.T) {
	frame := "\xff\xfb\x90\x00" + strings.Repeat("\x00", 413)
	job := func(file string) *build.Job {
		return &build.Job{
			Manuscripts: []build.Manuscript{{Name: "讲.txt", Data: []byte("第一讲 读书\n同志们：\n我们开会。大家都来。\n\n第二讲 写字\n一二三。\n")}},
			Targets:     []build.Target{build.EPUB},
			Pieces: []manuscript.Piece{
				{Nth: 1, Said: said(file)}, {Nth: 2},
			},
			Sounds: fstest.MapFS{
				"音/1.mp3": {Data: []byte(strings.Repeat(frame, 400))},
				"音/1.srt": {Data: []byte("00:00:01,000 --> 00:00:02,000\n同志们\n\n00:00:02,000 --> 00:00:03,000\n我们开会\n\n00:00:04,000 --> 00:00:05,000\n大家都来\n")},
			},
		}
	}
	v, err := build.Run(context.Background(), job("音/1.mp3"))
	if err != nil {
		t.Fatal(err)
	}
	files := filesOf(t, v.Artifacts[0].Data)
	if n := strings.Count(files["EPUB/smil/s001.smil"], "<par "); n != 3 || files["EPUB/audio/s001.mp3"] == "" || files["EPUB/smil/s002.smil"] != "" {
		t.Errorf("%d clips: %s", n, files["EPUB/smil/s001.smil"])
	}
	if _, err = build.Run(context.Background(), job("音/2.mp3")); err == nil || !strings.Contains(err.Error(), "1 errors") {
		t.Errorf("a missing recording: %v", err)
	}
}
