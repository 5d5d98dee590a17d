package sound

import "kanben/book/diag"

func text(zh, en string) diag.Text { return diag.Text{Zh: zh, En: en} }

const about = "epub.md"

// Findings on recordings. Codes are for ever.
var (
	E040 = &diag.Rule{Code: "E040", Severity: diag.Error, Source: about,
		Message: text("录音读不出来：%[1]s（%[2]v）", "the recording cannot be read: %[1]s (%[2]v)"),
		Hint:    text("文件名从 book.yaml 所在的文件夹写起，如 录音/篇1.mp3", "file names begin at the folder of book.yaml, as audio/1.mp3")}
	E041 = &diag.Rule{Code: "E041", Severity: diag.Error, Source: "EPUB 3.3, 3.2",
		Message: text("不是电子书能放的录音：%[1]s", "not a recording that e-books play: %[1]s"),
		Hint:    text("用录音软件另存为 MP3，或者 M4A（AAC）、Opus", "save it as MP3, or as M4A (AAC) or Opus, with the program that recorded it")}
	E042 = &diag.Rule{Code: "E042", Severity: diag.Advice, Source: about,
		Message: text("没有 %[1]s 的时间轴，整篇配整段录音", "no timings for %[1]s: the whole recording goes with the whole speech"),
		Hint:    text("在旁边放一个同名的字幕文件（.srt、.vtt 或 .lrc；Audacity 的标签把 .txt 改成 .srt），读到哪句就标出哪句", "subtitles of the same name beside it (.srt, .vtt or .lrc; labels of Audacity with .txt changed to .srt) mark each sentence as it is read")}
	E043 = &diag.Rule{Code: "E043", Severity: diag.Warning, Source: about,
		Message: text("时间轴里没有读得懂的时间：%[1]s", "timings without a time that can be read: %[1]s"),
		Hint:    text("用字幕软件另存为 SRT", "save them as SRT with a program for subtitles")}
	E044 = &diag.Rule{Code: "E044", Severity: diag.Warning, Source: about,
		Message: text("时间倒退了：%[1]s 在 %[2]s 后面，这一句没有用", "time runs backwards: %[1]s stands behind %[2]s; the line is not used"),
		Hint:    text("把时间改对，或者删去这一句", "correct the time, or take the line out")}
	E045 = &diag.Rule{Code: "E045", Severity: diag.Warning, Source: about,
		Message: text("时间 %[1]s 超出录音的长度 %[2]s，这一句没有用", "the time %[1]s lies behind the end of the recording, %[2]s; the line is not used"),
		Hint:    text("看一看时间轴是不是另一段录音的", "look whether the timings are another recording's")}
	E046 = &diag.Rule{Code: "E046", Severity: diag.Warning, Source: about,
		Message: text("稿子里接下来没有这一句，跟前一句一起读：%[1]s", "the text does not go on with this line; it is read with the one before: %[1]s"),
		Hint:    text("时间轴里的字要和稿子一样，标点、空格可以不同", "timings must have the words of the manuscript; marks and spaces may differ")}
)

// Rules lists the findings.
func Rules() []*diag.Rule { return []*diag.Rule{E040, E041, E042, E043, E044, E045, E046} }
