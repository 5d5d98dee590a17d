package manuscript

import (
	"slices"

	"kanben/book/diag"
	"kanben/book/manuscript/markdown"
	"kanben/book/manuscript/richtext"
)

// Findings of reading. Codes are for ever.
var (
	ruleLost = diag.Rule{
		Code: "B001", Severity: diag.Error,
		Message: diag.Text{
			Zh: "这一%[3]s有丢失的文字：%[1]s（%[2]d 处）",
			En: "lost text in this %[3]s: %[1]s (%[2]d {2:place|places})",
		},
		Hint: diag.Text{
			Zh: "文字在转换编码时已经损坏，无法恢复；请找回原稿，或照原文补上；一定要照样印，就加 --allow-lost",
			En: "the characters were destroyed by a wrong conversion before; get the original, or type them in again; --allow-lost prints them as they are",
		},
		Source: "users.md part 3",
	}
	ruleLostMore = diag.Rule{
		Code: "B002", Severity: diag.Error,
		Message: diag.Text{
			Zh: "另外还有 %[1]d %[3]s有丢失的文字，到第 %[2]d %[3]s为止",
			En: "%[1]d more %[3]ss have lost text, the last is %[3]s %[2]d",
		},
		Source: "users.md part 3",
	}
	ruleGuessed = diag.Rule{
		Code: "B003", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "文件的编码是推测的：%[1]s",
			En: "the encoding of this file is a guess: %[1]s",
		},
		Hint: diag.Text{
			Zh: "请看看文字对不对；不对就用 --encoding 指明编码",
			En: "see that the text is right, or name the encoding with --encoding",
		},
		Source: "users.md part 3",
	}
	ruleMixed = diag.Rule{
		Code: "B004", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "这一行的编码与文件的大部分不同（文件是 %[1]s），已转换",
			En: "this line stands in another encoding than most of the file (%[1]s) and was converted",
		},
		Hint:   diag.Text{Zh: "请看看这一行的文字对不对", En: "see that its text is right"},
		Source: "users.md part 3",
	}
	ruleMojibake = diag.Rule{
		Code: "B005", Severity: diag.Fixed,
		Name: diag.Text{Zh: "乱码", En: "text read in a wrong encoding before"},
		Message: diag.Text{
			Zh: "这一行是乱码（%[1]s 被当作 %[2]s 读了），已还原：%[3]s → %[4]s",
			En: "this line had been read in a wrong encoding (%[1]s as %[2]s) and was turned back: %[3]s → %[4]s",
		},
		Hint:   diag.Text{Zh: "请看看还原得对不对", En: "see that it is right now"},
		Source: "users.md part 3",
	}
	ruleGarbled = diag.Rule{
		Code: "B006", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "这一%[2]s像是乱码，改不回来：%[1]s",
			En: "this %[2]s looks garbled and cannot be turned back: %[1]s",
		},
		Hint: diag.Text{
			Zh: "稿件存成过别的编码，这里的文字已经坏了；请找回原稿，或者照原文重打这一处",
			En: "the manuscript was once saved in another encoding, which damaged this text; get the original, or type this place anew",
		},
		Source: "users.md part 3",
	}
	ruleGarbledMore = diag.Rule{
		Code: "B007", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "另外还有 %[1]d %[3]s像是乱码，到第 %[2]d %[3]s为止",
			En: "%[1]d more %[3]ss look garbled, the last is %[3]s %[2]d",
		},
		Source: "users.md part 3",
	}
	ruleNoTitle = diag.Rule{
		Code: "B010", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "没有找到书名，用文件名“%[1]s”",
			En: "no title found, the file's name is used: %[1]s",
		},
		Hint: diag.Text{
			Zh: "在稿件第一行写上《书名》，或者用 --title 指明",
			En: "write 《title》 on the first line, or give --title",
		},
		Source: "contract.md, Title",
	}
	ruleNoHead = diag.Rule{
		Code: "B011", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "没有找到各篇的标题，整份稿件当作一篇：“%[1]s”",
			En: "no heads of speeches found, the whole file is one speech: %[1]s",
		},
		Hint: diag.Text{
			Zh: "如果不止一篇，在每篇前面加一行“篇1 题目”，或者用 --speech 给出各篇标题的样式；`kanben outline --explain` 逐行说明原因",
			En: "if there are several, put a line such as 篇1 before each, or describe their heads with --speech; `kanben outline --explain` tells why, line by line",
		},
		Source: "contract.md, Title",
	}
	ruleNoMatch = diag.Rule{
		Code: "B012", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "没有一行符合 --speech 给出的样式，整份稿件当作一篇：“%[1]s”",
			En: "no line matches --speech, the whole file is one speech: %[1]s",
		},
		Hint: diag.Text{
			Zh: "样式是 RE2 正则表达式，在每一行里查找，例如 '^第.+讲'",
			En: "it is an RE2 pattern looked for in each line, such as '^第.+讲'",
		},
		Source: "contract.md, Input",
	}
	rulePreface = diag.Rule{
		Code: "B013", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "第一篇之前有 %[1]d 段文字，作为“%[2]s”放在最前面，不计入篇数",
			En: "%[1]d {1:paragraph stands|paragraphs stand} before the first speech; {1:it is|they are} kept as %[2]s and not counted",
		},
		Hint: diag.Text{
			Zh: "不需要就从稿件里删掉",
			En: "delete them from the manuscript if they are not wanted",
		},
		Source: "contract.md, Title",
	}
	ruleContents = diag.Rule{
		Code: "B014", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "这里像是手工打的目录（%[1]d 行），按普通文字保留",
			En: "this looks like a contents list typed by hand (%[1]d {1:line|lines}); it is kept as text",
		},
		Hint: diag.Text{
			Zh: "目录会自动生成，请从稿件里删掉这几行",
			En: "the book gets a contents page of its own: delete these lines from the manuscript",
		},
		Source: "users.md part 3",
	}
	ruleTitleAgain = diag.Rule{
		Code: "B015", Severity: diag.Fixed,
		Message: diag.Text{
			Zh: "标题重复，只保留一处",
			En: "the title stands here once more, one is kept",
		},
		Source: "users.md part 3",
	}
	ruleUnnumbered = diag.Rule{
		Code: "B016", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "各篇没有序号，按标题的样子分成 %[1]d 篇，请确认：%[2]s",
			En: "the speeches have no numbers; their titles part the file into %[1]d, please confirm: %[2]s",
		},
		Hint: diag.Text{
			Zh: "分得对就不用管；不对的话，在每篇前面加一行“篇1 题目”，或者用 --speech 给出各篇标题的样式",
			En: "if it is not right, put a line such as 篇1 before each speech, or describe their heads with --speech",
		},
		Source: "users.md part 3",
	}
	ruleWrapped = diag.Rule{
		Code: "B017", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "稿件像是每行 %[1]d 字左右就手工换行（%[2]d 行断在句子中间），现在每一行都成了一段",
			En: "the lines look wrapped by hand after some %[1]d characters (%[2]d end amid a sentence); each became a paragraph",
		},
		Hint: diag.Text{
			Zh: "请把一段里的各行接成一行再做书：在 Word 里用“替换”把多余的换行去掉，或者找没有这样换行的原稿",
			En: "join the lines of each paragraph into one, with a word processor's replace command, or get the manuscript as it was before",
		},
		Source: "users.md part 3",
	}
	ruleJoined = diag.Rule{
		Code: "B018", Severity: diag.Fixed,
		Name: diag.Text{Zh: "手工换行", En: "lines wrapped by hand"},
		Message: diag.Text{
			Zh: "手工换行的 %[1]d 行接成一段",
			En: "%[1]d lines that were wrapped by hand are one paragraph",
		},
		Source: "users.md part 3",
	}
	ruleTags = diag.Rule{
		Code: "B028", Severity: diag.Fixed,
		Name: diag.Text{Zh: "网页里的标签", En: "tags of web pages"},
		Message: diag.Text{
			Zh: "网页里的标签 %[1]d 处（<b>、<i>、<u>、<sup>、<br> 等）改成了黑体、着重号、换行等",
			En: "tags of web pages (%[1]d: <b>, <i>, <u>, <sup>, <br> and the like) became emphasis, scripts and line breaks",
		},
		Source: "users.md part 3",
	}
	ruleVerse = diag.Rule{
		Code: "B019", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "这里像是诗或对联（第 %[1]d–%[2]d 行），现在一行是一段",
			En: "this looks like verse (lines %[1]d–%[2]d); each line is a paragraph now",
		},
		Hint: diag.Text{
			Zh: "要按诗来排，就把稿件存成 .md 文件，在诗的前面加一行 ```诗，后面加一行 ```",
			En: "to have it set as verse, save the manuscript as .md and put a line ```诗 before it and a line ``` behind",
		},
		Source: "users.md part 3; T17",
	}
	ruleCount = diag.Rule{
		Code: "B020", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "书名说有 %[1]d 篇，找到 %[2]d 篇",
			En: "the title announces %[1]d {1:speech|speeches}, %[2]d {2:was|were} found",
		},
		Hint: diag.Text{
			Zh: "用 `kanben outline` 看看各篇的标题找得对不对，可以用 --speech 给出样式",
			En: "see with `kanben outline` which were found; --speech describes their heads",
		},
		Source: "users.md part 3",
	}
	ruleNear = diag.Rule{
		Code: "B021", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "这一%[2]s像一篇的标题，但没有算作标题：“%[1]s”",
			En: "this %[2]s looks like the head of a speech but was not taken for one: %[1]s",
		},
		Hint: diag.Text{
			Zh: "`kanben outline --explain` 说明原因",
			En: "`kanben outline --explain` tells why",
		},
		Source: "users.md part 3",
	}
	ruleSpeechMissing = diag.Rule{
		Code: "B022", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "“%[2]s”之后是“%[1]s”，中间缺了序号",
			En: "%[1]s follows %[2]s: numbers between them are missing",
		},
		Hint:   diag.Text{Zh: "看看是漏了一篇，还是序号写错了", En: "is a speech missing, or a number wrong?"},
		Source: "users.md part 3",
	}
	ruleSpeechRepeated = diag.Rule{
		Code: "B023", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "篇的序号重复：“%[1]s”",
			En: "the number of this speech was used before: %[1]s",
		},
		Hint:   diag.Text{Zh: "看看是不是序号写错了，或者同一篇放了两次", En: "is the number wrong, or the same speech in it twice?"},
		Source: "users.md part 3",
	}
	ruleSpeechBackward = diag.Rule{
		Code: "B024", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "篇的序号倒回去了：“%[2]s”之后是“%[1]s”",
			En: "the numbers of speeches go back: %[1]s follows %[2]s",
		},
		Source: "users.md part 3",
	}
	ruleNoText = diag.Rule{
		Code: "B025", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "这一篇只有标题，没有正文：“%[1]s”",
			En: "this speech has a head but no text: %[1]s",
		},
		Source: "users.md part 3",
	}
	ruleLikely = diag.Rule{
		Code: "B030", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "像是小标题，请确认：“%[1]s”",
			En: "likely a heading, please confirm: %[1]s",
		},
		Hint: diag.Text{
			Zh: "是标题就不用管；不是的话，在句末加上标点",
			En: "if it is none, give it an end mark",
		},
		Source: "users.md part 3",
	}
	ruleUnused = diag.Rule{
		Code: "B026", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "%[1]s：没有一行符合“%[2]s”，不起作用",
			En: "%[1]s: no line matches %[2]s, it does nothing",
		},
		Hint: diag.Text{
			Zh: "样式是 RE2 正则表达式，在每一行里查找；`kanben outline --explain` 逐行说明；用不着就删去",
			En: "it is an RE2 pattern looked for in each line; `kanben outline --explain` tells line by line; take it out if it is not needed",
		},
		Source: "book-yaml.md",
	}
	ruleHeadingMissing = diag.Rule{
		Code: "B031", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "小标题的序号不连续：“%[2]s”之后是“%[1]s”",
			En: "the numbers of headings do not run on: %[1]s follows %[2]s",
		},
		Source: "users.md part 3",
	}
	ruleHeadingRepeated = diag.Rule{
		Code: "B032", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "小标题的序号重复：“%[1]s”",
			En: "the number of this heading was used before: %[1]s",
		},
		Source: "users.md part 3",
	}
	ruleHeadingAlone = diag.Rule{
		Code: "B033", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "像小标题，可是“%[1]s”前后没有序号相接，照正文排：“%[2]s”",
			En: "looks like a heading, but no number runs on with %[1]s; it is set as text: %[2]s",
		},
		Hint: diag.Text{
			Zh: "是小标题，就补上漏了的那一条，或者改掉写错的序号；只有这一个小标题，就去掉序号；不是的话，不用管",
			En: "if it is a heading, add the one that is left out or correct the number; take the number off if it is the only one",
		},
		Source: "users.md part 3",
	}
)

// Rules lists the findings of reading.
func Rules() []*diag.Rule {
	return slices.Concat([]*diag.Rule{
		&ruleLost, &ruleLostMore, &ruleGuessed, &ruleMixed, &ruleMojibake, &ruleGarbled, &ruleGarbledMore,
		&ruleNoTitle, &ruleNoHead, &ruleNoMatch, &rulePreface, &ruleContents, &ruleTitleAgain, &ruleUnnumbered, &ruleWrapped, &ruleJoined, &ruleTags, &ruleVerse,
		&ruleCount, &ruleNear, &ruleSpeechMissing, &ruleSpeechRepeated, &ruleSpeechBackward, &ruleNoText, &ruleUnused,
		&ruleLikely, &ruleHeadingMissing, &ruleHeadingRepeated, &ruleHeadingAlone,
		&ruleDiffers, &ruleTitleUnused,
	}, pieceRules, markdown.Rules(), richtext.Rules())
}
