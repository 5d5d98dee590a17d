package sound

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/growthtest"
	"kanben/book/source"
)

// mp3 is a stream of n frames of 26.122 ms, of 128 kbit/s at 44.1 kHz.
func mp3(n int) []byte {
	frame := make([]byte, 417)
	copy(frame, "\xff\xfb\x90\x00")
	return []byte(strings.Repeat(string(frame), n))
}

// atom is a box of MPEG 4.
func atom(kind string, content ...[]byte) []byte {
	data := slices.Concat(content...)
	return append(binary.BigEndian.AppendUint32(nil, uint32(8+len(data))), append([]byte(kind), data...)...)
}

// m4a is a file of 90 seconds.
func m4a(codec string) []byte {
	header := make([]byte, 100)
	binary.BigEndian.PutUint32(header[12:], 1000)
	binary.BigEndian.PutUint32(header[16:], 90_000)
	return slices.Concat(atom("ftyp", []byte("M4A \x00\x00\x00\x00")), atom("free"), atom("moov", atom("mvhd", header), atom("trak", atom("stsd", []byte(codec)))))
}

// opus is a file of 90 seconds, behind a skip of 312 samples.
func opus() []byte {
	page := func(granule uint64, content string) []byte {
		b := append([]byte("OggS\x00\x00"), binary.LittleEndian.AppendUint64(nil, granule)...)
		return append(append(b, make([]byte, 14)...), content...)
	}
	return slices.Concat(page(0, "OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00"), page(90*48000+312, "sound"))
}

func TestProbe(t *testing.T) {
	tag := append([]byte("ID3\x04\x00\x00\x00\x00\x01\x00"), make([]byte, 128)...)
	for name, c := range map[string]struct {
		data   []byte
		format Format
		length time.Duration
	}{
		"mp3":               {mp3(100), MP3, 2612244897},
		"mp3, tagged":       {slices.Concat(tag, mp3(100), []byte("TAG"), make([]byte, 125)), MP3, 2612244897},
		"mp3, damaged":      {slices.Concat(mp3(50), []byte("\xff\xfb damage"), mp3(50)), MP3, 2612244897},
		"mp3 at 22.05 kHz":  {[]byte(strings.Repeat("\xff\xf3\x40\x00"+strings.Repeat("\x00", 100), 100)), MP3, 2612244897},
		"m4a":               {m4a("mp4a"), M4A, 90 * time.Second},
		"opus":              {opus(), Opus, 90 * time.Second},
		"lossless":          {m4a("alac"), Format{}, 0},
		"film":              {m4a("mp4avide"), Format{}, 0},
		"text":              {[]byte(strings.Repeat("这是一篇讲话。", 10000)), Format{}, 0},
		"wav":               {append([]byte("RIFF....WAVEfmt "), make([]byte, 5000)...), Format{}, 0},
		"nothing":           {nil, Format{}, 0},
		"one frame":         {mp3(1), Format{}, 0},
		"boxes without end": {[]byte("\x00\x00\x00\x10ftypM4A \x00\x00\x00\x00\x00\x00\x00\x02moov"), Format{}, 0},
	} {
		format, length, err := probe(c.data)
		if format != c.format || length != c.length || (err == nil) != (c.length > 0) {
			t.Errorf("%s: %v, %v, %v", name, format, length, err)
		}
	}
}

func TestReadCues(t *testing.T) {
	want := []string{"0s 同志们：", "2.5s 我们开会。", "1m1s 散会！"}
	for name, text := range map[string]string{
		"srt":  "1\n00:00:00,000 --> 00:00:02,500\n同志们：\n\n2\n00:00:02,500 --> 00:01:01,000\n我们\n<i>开会</i>。\n\n3\n00:01:01,000 --> 00:01:04,000\n散会！\n",
		"vtt":  "WEBVTT\n\nNOTE 说明\n\n00:00.000 --> 00:02.500 align:left\n同志们：\n\n甲\n00:02.500 --> 01:01.000\n我们开会。\n\n01:01.000 --> 01:04.000\n散会！",
		"lrc":  "[ti:会]\n[00:00.00]同志们：\n[00:02.50]我们开会。\n[00:30.00]\n[01:01.00]散会！\n",
		"txt":  "0.000000\t2.500000\t同志们：\n2.500000\t61.000000\t我们开会。\n61.0\t64.0\t散会！\n",
		"cr":   "1\r\n00:00:00,000 --> 00:00:02,500\r\n同志们：\r\n\r\n00:00:02,500 --> 00:01:01,000\r\n我们开会。\r\n\r\n00:01:01,000 --> 00:01:04,000\r\n散会！\r\n",
		"none": "同志们：\n我们开会。",
	} {
		var found diag.List
		var got []string
		f, err := source.Decode("x", []byte(text), "")
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range readCues(f, &found) {
			got = append(got, fmt.Sprint(c.begin, " ", c.words))
		}
		if name == "none" {
			if got != nil {
				t.Errorf("%s: %q", name, got)
			}
		} else if !slices.Equal(got, want) || len(found) > 0 {
			t.Errorf("%s: %q, %v", name, got, found)
		}
	}
}

func words(s string) []book.Inline { return []book.Inline{&book.Text{S: s}} }

// talk is a speech with every way in which words are marked.
func talk() *book.Speech {
	return &book.Speech{ID: "s001", Label: "篇1", Gap: " ", Title: words("谈读书"), Recording: &book.Recording{File: "录音/篇1.mp3"}, Blocks: []book.Block{
		&book.Paragraph{Text: words("同志们：")},
		&book.Paragraph{Text: words("我们开会。他说：“读书好。”大家都笑了。")},
		&book.Heading{Level: 1, Label: "一、", Text: words("多读")},
		&book.Paragraph{Text: []book.Inline{&book.Text{S: "要"}, &book.Emphasis{Text: words("多读")}, &book.Text{S: "。要常读。"}}},
		&book.List{Items: []book.Item{{Label: "1.", Text: words("甲书")}, {Label: "2.", Text: words("乙书")}}},
		&book.Paragraph{Text: words("谢谢大家！")},
	}}
}

// load loads the recording of a speech; codes are those of what was found.
func load(s *book.Speech, files map[string]string) (*Track, string) {
	folder := fstest.MapFS{}
	for name, data := range files {
		folder[name] = &fstest.MapFile{Data: []byte(data)}
	}
	var found diag.List
	t := Load(folder, s, &found)
	var codes []string
	for _, d := range found {
		codes = append(codes, d.Rule.Code)
	}
	return t, strings.Join(codes, " ")
}

func show(t *Track) string {
	var b strings.Builder
	for _, c := range t.Clips {
		fmt.Fprintf(&b, "%s-%s %d[%d,%d] ", clock(c.Begin), clock(c.End), c.Block, c.From, c.To)
	}
	return strings.TrimSpace(b.String())
}

// Words are found whatever their marks; sentences of plain paragraphs are marked one
// by one, all else by its block; nothing of the recording is passed over.
func TestClips(t *testing.T) {
	const srt = `[00:00.50]篇一
[00:00.50]谈读书
[00:01.00]同志们
[00:02.00]我们开会
[00:03.00]他说，读书好！
[00:04.00]大家都笑了
[00:05.00]一、多读
[00:06.00]要多读
[00:07.00]要常读
[00:08.00]1甲书
[00:09.00]2乙书
[00:10.00]谢谢大家`
	track, codes := load(talk(), map[string]string{"录音/篇1.mp3": string(mp3(500)), "录音/篇1.lrc": srt})
	want := "0:00.5-0:01.0 -1[0,0] 0:01.0-0:02.0 0[0,0] 0:02.0-0:03.0 1[0,5] 0:03.0-0:04.0 1[5,14] 0:04.0-0:05.0 1[14,20] " +
		"0:05.0-0:06.0 2[0,0] 0:06.0-0:08.0 3[0,0] 0:08.0-0:10.0 4[0,0] 0:10.0-0:13.1 5[0,0]"
	if codes != "E046" || show(track) != want { // 篇一 is 篇1 in the text
		t.Errorf("%s\n%s, want\n%s", codes, show(track), want)
	}
}

func TestLoadTellsWhatIsWrong(t *testing.T) {
	sound := string(mp3(100)) // 2.6 seconds
	for name, c := range map[string]struct {
		files map[string]string
		codes string
		clips string
	}{
		"missing":   {nil, "E040", ""},
		"no sound":  {map[string]string{"录音/篇1.mp3": "不是录音"}, "E041", ""},
		"untimed":   {map[string]string{"录音/篇1.mp3": sound}, "E042", "0:00.0-0:02.6 -2[0,0]"},
		"no times":  {map[string]string{"录音/篇1.mp3": sound, "录音/篇1.srt": "同志们"}, "E043", "0:00.0-0:02.6 -2[0,0]"},
		"no text":   {map[string]string{"录音/篇1.mp3": sound, "录音/篇1.srt": "\x00\x01\x02\x03"}, "E043", "0:00.0-0:02.6 -2[0,0]"},
		"bad arrow": {map[string]string{"录音/篇1.mp3": sound, "录音/篇1.srt": "x --> y\n同志们\n\n00:01 --> 00:02\n我们开会"}, "E043", "0:01.0-0:02.6 1[0,0]"},
		"backwards": {map[string]string{"录音/篇1.mp3": sound, "录音/篇1.lrc": "[00:02.00]同志们\n[00:01.00]我们开会\n[00:02.50]大家都笑了"}, "E044", "0:02.0-0:02.5 0[0,0] 0:02.5-0:02.6 1[0,0]"},
		"too late":  {map[string]string{"录音/篇1.mp3": sound, "录音/篇1.lrc": "[00:02.00]同志们\n[00:03.00]我们开会"}, "E045", "0:02.0-0:02.6 0[0,0]"},
		"other":     {map[string]string{"录音/篇1.mp3": sound, "录音/篇1.lrc": "[00:01.00]别的话"}, "E046", "0:00.0-0:02.6 -2[0,0]"},
	} {
		track, codes := load(talk(), c.files)
		clips := ""
		if track != nil {
			clips = show(track)
		}
		if codes != c.codes || clips != c.clips {
			t.Errorf("%s: %s, %s; want %s, %s", name, codes, clips, c.codes, c.clips)
		}
	}
	s := talk()
	s.Recording.File = "../outside.mp3"
	if track, codes := load(s, map[string]string{"outside.mp3": sound}); track != nil || codes != "E040" {
		t.Errorf("outside of the folder: %s", codes)
	}
}

// However bad recordings and timings are, clips follow each other within the recording
// and their parts fill their paragraphs.
func FuzzLoad(f *testing.F) {
	f.Add(string(mp3(3)), "[00:00.01]同志们\n[00:00.02]我们开会\n[00:00.03]他说")
	f.Add(string(m4a("mp4a")), "1\n00:00:01,0 --> 00:00:02,0\n谈读书\n\n2\n00:00:03 --> 00:00:04\n读书好")
	f.Add(string(opus()), "0.5\t1\t甲书\n1\t2\t谢谢")
	f.Fuzz(func(t *testing.T, data, cues string) {
		s := talk()
		track, codes := load(s, map[string]string{"录音/篇1.mp3": data, "录音/篇1.srt": cues})
		if track == nil {
			if codes == "" {
				t.Error("nothing, and nothing is said")
			}
			return
		}
		if len(track.Clips) == 0 {
			t.Fatal("no clips")
		}
		for i, c := range track.Clips {
			if c.Begin < 0 || c.End <= c.Begin || c.End > track.Length || i > 0 && c.Begin != track.Clips[i-1].End {
				t.Fatalf("clip %d of %s", i, show(track))
			}
			if c.To > 0 && c.From >= c.To || c.Block >= len(s.Blocks) {
				t.Fatalf("clip %d of %s", i, show(track))
			}
			if i > 0 && c.Block == track.Clips[i-1].Block && c.From != track.Clips[i-1].To {
				t.Fatalf("a gap in %s", show(track))
			}
		}
	})
}

func TestWorkIsLinear(t *testing.T) {
	for _, c := range []struct{ name, extra string }{{"timings that fit", ""}, {"timings of another text", "别的"}} {
		growthtest.Linear(t, c.name, 20_000, func(n int) {
			s := &book.Speech{ID: "s001", Recording: &book.Recording{File: "a.mp3"}}
			var cues strings.Builder
			for i := range n {
				line := fmt.Sprintf("第%d句话说的是%d件事情。", i, 7*i)
				s.Blocks = append(s.Blocks, &book.Paragraph{Text: words(line)})
				fmt.Fprintf(&cues, "%d\t%d\t%s\n", i, i+1, c.extra+line)
			}
			f, err := source.Decode("x", []byte(cues.String()), "")
			if err != nil {
				t.Error(err)
				return
			}
			var found diag.List
			match(s, readCues(f, &found), time.Duration(n)*time.Second, &found)
		})
	}
}
