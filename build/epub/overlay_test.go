package epub_test

import (
	"strings"
	"testing"
	"time"

	"kanben/book"
	"kanben/build/epub"
	"kanben/build/sound"
)

// spokenBook is a book with a recording of its first speech.
func spokenBook() (*book.Book, epub.Options) {
	b := oneSpeech(
		paragraph("我们开会。大家都来。"),
		&book.Heading{Level: 1, Text: text("小标题")},
		&book.Verse{Lines: [][]book.Inline{text("床前明月光")}},
		&book.Paragraph{Kind: book.Closing, Text: text("谢谢大家！")},
	)
	b.Speeches = append(b.Speeches, &book.Speech{ID: "s002", Title: text("没有录音"), Blocks: []book.Block{paragraph("一二三。")}})
	at := func(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
	return b, epub.Options{Tracks: map[string]*sound.Track{"s001": {
		Format: sound.MP3, Data: []byte("sound"), Length: at(3725),
		Clips: []sound.Clip{
			{Begin: at(0.5), End: at(1), Block: sound.Opening},
			{Begin: at(1), End: at(2), Block: 0, From: 0, To: 5},
			{Begin: at(2), End: at(3), Block: 0, From: 5, To: 10},
			{Begin: at(3), End: at(4), Block: 1},
			{Begin: at(4), End: at(5), Block: 2},
			{Begin: at(5), End: at(3725), Block: 3},
		},
	}}}
}

// The book reads itself aloud: each clip leads to words that are there, the package
// tells of it, and speeches without a recording are as they were.
func TestRecordings(t *testing.T) {
	b, o := spokenBook()
	a := unpack(t, b, o)
	for file, wants := range map[string][]string{
		"EPUB/xhtml/s001.xhtml": {
			`<header id="s001-opening" class="opening">`,
			`<p><span id="s001-b1-1">我们开会。</span><span id="s001-b1-2">大家都来。</span></p>`,
			`<h2 id="s001-1"`, "<div id=\"s001-b3\">\n<div class=\"verse\"", `<p id="s001-b4" class="closing"`,
		},
		"EPUB/smil/s001.smil": {
			`<par id="par1"><text src="../xhtml/s001.xhtml#s001-opening"/><audio src="../audio/s001.mp3" clipBegin="0:00:00.500" clipEnd="0:00:01.000"/></par>`,
			`#s001-b1-2"/><audio src="../audio/s001.mp3" clipBegin="0:00:02.000"`, `#s001-1"/>`, `#s001-b3"/>`, `clipEnd="1:02:05.000"/></par>`,
		},
		"EPUB/package.opf": {
			`<item id="page-s001" href="xhtml/s001.xhtml" media-type="application/xhtml+xml" media-overlay="overlay-s001"/>`,
			`<item id="overlay-s001" href="smil/s001.smil" media-type="application/smil+xml"/>`,
			`<item id="audio-s001" href="audio/s001.mp3" media-type="audio/mpeg"/>`,
			`<meta refines="#overlay-s001" property="media:duration">1:02:04.500</meta>`, `<meta property="media:duration">1:02:04.500</meta>`,
			`<meta property="media:active-class">-epub-media-overlay-active</meta>`, "synchronizedAudioText",
			`<item id="page-s002" href="xhtml/s002.xhtml" media-type="application/xhtml+xml"/>`,
		},
		"EPUB/css/book.css":   {".-epub-media-overlay-active {"},
		"EPUB/audio/s001.mp3": {"sound"},
	} {
		for _, want := range wants {
			if !strings.Contains(a.files[file], want) {
				t.Errorf("%s: no %s in\n%s", file, want, a.files[file])
			}
		}
	}
	if got := a.pages(t)["EPUB/xhtml/s001.xhtml"].words.String(); unspaced(got) != unspaced((&book.Book{Speeches: b.Speeches[:1]}).PlainText()) {
		t.Errorf("the text is %q", got)
	}
	silent := unpack(t, b, epub.Options{})
	if silent.files["EPUB/xhtml/s002.xhtml"] != a.files["EPUB/xhtml/s002.xhtml"] {
		t.Error("a speech without a recording is another one in a book with one")
	}
	for name, text := range silent.files {
		if strings.Contains(text, "overlay") || strings.Contains(name, "audio") {
			t.Errorf("%s of a silent book speaks of recordings", name)
		}
	}
}

// A recording that nobody timed goes with the whole speech.
func TestRecordingWithoutTimings(t *testing.T) {
	b, o := spokenBook()
	o.Tracks["s001"].Clips = []sound.Clip{{Block: sound.Whole, End: time.Minute}}
	a := unpack(t, b, o)
	if smil := a.files["EPUB/smil/s001.smil"]; strings.Count(smil, "<par") != 1 || !strings.Contains(smil, `s001.xhtml#s001"/>`) {
		t.Error(smil)
	}
	if !strings.Contains(a.files["EPUB/xhtml/s001.xhtml"], `<section id="s001"`) {
		t.Error("the speech has no id")
	}
}

// A speech in several documents has an overlay for each of them.
func TestRecordingOfALongSpeech(t *testing.T) {
	b, o := spokenBook()
	s := b.Speeches[0]
	s.Blocks = nil
	var clips []sound.Clip
	for i := range 40 {
		s.Blocks = append(s.Blocks, paragraph(strings.Repeat("很长的话", 2000)))
		clips = append(clips, sound.Clip{Begin: time.Duration(i) * time.Minute, End: time.Duration(i+1) * time.Minute, Block: i})
	}
	o.Tracks["s001"].Clips = clips
	a := unpack(t, b, o)
	pars := 0
	for name, page := range a.files {
		if !strings.HasPrefix(name, "EPUB/smil/") {
			continue
		}
		document := strings.TrimSuffix(strings.TrimPrefix(name, "EPUB/smil/"), ".smil") + ".xhtml"
		for _, part := range strings.Split(page, "<par ")[1:] {
			pars++
			_, id, _ := strings.Cut(part, document+"#")
			id, _, _ = strings.Cut(id, `"`)
			if !strings.Contains(a.files["EPUB/xhtml/"+document], `id="`+id+`"`) {
				t.Errorf("%s leads to %s, which is not in %s", name, id, document)
			}
		}
	}
	if pars != 40 || a.files["EPUB/smil/s001-p2.smil"] == "" {
		t.Errorf("%d clips of 40", pars)
	}
}
