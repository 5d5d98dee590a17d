package manuscript

import (
	"regexp"
	"strings"
	"testing"

	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

func TestRead(t *testing.T) {
	tests := []struct {
		name  string
		files []*source.File
		o     Options
		want  string // tree and findings
	}{
		{
			"indents and trailing space", []*source.File{file("a.txt", "《书》|\u3000\u3000篇1\u3000甲\u3000|\u3000\u3000正文\t |\t同志们：")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:3: 1 s001 [篇1] "\u3000" + 甲
  a.txt:3:3: paragraph 正文
  a.txt:4:2: salutation 同志们：
`,
		},
		{
			"line breaks inside", []*source.File{file("a.txt", "《书》|篇1|一\v 二\u2028三|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:3:1: paragraph 一⏎二⏎三
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"breaks", []*source.File{file("a.txt", "《书》|篇1|***|¶|* * *|---|¶|=====|篇2|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:5:1: break * * *
  a.txt:7:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:9:1: 2 s002 [篇2] "" + 
  a.txt:10:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"no head", []*source.File{file("稿件/大会讲话.txt", "¶|¶")}, Options{},
			`: 大会讲话, declared 0, zh-CN, edition 1
稿件/大会讲话.txt:1:1: 1 s001 [] "" + 大会讲话
  稿件/大会讲话.txt:1:1: paragraph 群众路线是我们党的生命线和根本工作…
  稿件/大会讲话.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
稿件/大会讲话.txt:1:1: advice[B010]: 没有找到书名，用文件名“大会讲话”
稿件/大会讲话.txt:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“大会讲话”
`,
		},
		{
			"no head, with title", []*source.File{file("-", "在大会上的讲话|同志们：|¶")}, Options{},
			`-:1:1: 在大会上的讲话, declared 0, zh-CN, edition 1
-:1:1: 1 s001 [] "" + 在大会上的讲话
  -:2:1: salutation 同志们：
  -:3:1: paragraph 群众路线是我们党的生命线和根本工作…
-:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“在大会上的讲话”
`,
		},
		{
			"standard input", []*source.File{file("-", "¶")}, Options{},
			`: 发言稿, declared 0, zh-CN, edition 1
-:1:1: 1 s001 [] "" + 发言稿
  -:1:1: paragraph 群众路线是我们党的生命线和根本工作…
-:1:1: advice[B010]: 没有找到书名，用文件名“发言稿”
-:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“发言稿”
`,
		},
		{
			"title asked for", []*source.File{file("a.txt", "《甲（共3篇）》|篇1|¶|篇2|¶")}, Options{Title: "乙【2篇】"},
			`a.txt:1:2: 乙【2篇】, declared 2, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:4:1: 2 s002 [篇2] "" + 
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"preface", []*source.File{file("a.txt", "《书》|编者按：|¶|篇1|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 0 p001 [] "" + 编者按：
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:4:1: 1 s001 [篇1] "" + 
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: advice[B013]: 第一篇之前有 2 段文字，作为“编者按：”放在最前面，不计入篇数
`,
		},
		{
			"preface without a head", []*source.File{file("a.txt", "《书【1篇】》|¶|篇1|¶")}, Options{},
			`a.txt:1:2: 书【1篇】, declared 0, zh-CN, edition 1
a.txt:1:1: 0 p001 [] "" + 前言
  a.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:3:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: advice[B013]: 第一篇之前有 1 段文字，作为“前言”放在最前面，不计入篇数
`,
		},
		{
			"subtitle", []*source.File{file("a.txt", "《发言稿》|——在大会上|篇1|¶")}, Options{},
			`a.txt:1:2: 发言稿——在大会上, declared 0, zh-CN, edition 1
a.txt:3:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"subtitle, no head", []*source.File{file("a.txt", "发言稿||——在大会上|同志们：|¶")}, Options{},
			`a.txt:1:1: 发言稿——在大会上, declared 0, zh-CN, edition 1
a.txt:1:1: 1 s001 [] "" + 发言稿
  a.txt:3:1: subtitle [] ——在大会上
  a.txt:4:1: salutation 同志们：
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“发言稿”
`,
		},
		{
			"title twice", []*source.File{file("a.txt", "《发言稿》|发言稿|篇1|¶")}, Options{},
			`a.txt:1:2: 发言稿, declared 0, zh-CN, edition 1
a.txt:3:1: 1 s001 [篇1] "" + 
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: fixed[B015]: 标题重复，只保留一处
`,
		},
		{
			"count", []*source.File{file("a.txt", "《书（共三篇）》|篇1|¶|篇2 写得很好，值得一读。|¶|篇3|¶")}, Options{},
			`a.txt:1:2: 书（共三篇）, declared 3, zh-CN, edition 1
a.txt:2:1: 1 s001 [篇1] "" + 
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:4:1: paragraph 篇2 写得很好，值得一读。
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:6:1: 2 s002 [篇3] "" + 
  a.txt:7:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:2: warning[B020]: 书名说有 3 篇，找到 2 篇
a.txt:4:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“篇2 写得很好，值得一读。”
a.txt:6:1: warning[B022]: “篇1”之后是“篇3”，中间缺了序号
`,
		},
		{
			"several files", []*source.File{file("一.txt", "第一讲 甲|¶"), file("二.txt", "讲话稿|同志们：|¶"), file("三.txt", "第三讲 丙|¶")}, Options{Title: "书"},
			`: 书, declared 0, zh-CN, edition 1
一.txt:1:1: 1 s001 [第一讲] " " + 甲
  一.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
二.txt:1:1: 2 s002 [] "" + 讲话稿
  二.txt:2:1: salutation 同志们：
  二.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
三.txt:1:1: 3 s003 [第三讲] " " + 丙
  三.txt:2:1: paragraph 群众路线是我们党的生命线和根本工作…
`,
		},
		{
			"typed contents, empty speech", []*source.File{file("a.txt", "《书》|目录|第一讲 甲……1|第二讲 乙……2|第一讲 甲|¶|第二讲 乙")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 0 p001 [] "" + 目录
  a.txt:3:1: paragraph 第一讲 甲……1
  a.txt:4:1: paragraph 第二讲 乙……2
a.txt:5:1: 1 s001 [第一讲] " " + 甲
  a.txt:6:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:7:1: 2 s002 [第二讲] " " + 乙
a.txt:2:1: advice[B013]: 第一篇之前有 3 段文字，作为“目录”放在最前面，不计入篇数
a.txt:3:1: advice[B014]: 这里像是手工打的目录（2 行），按普通文字保留
a.txt:7:1: warning[B025]: 这一篇只有标题，没有正文：“第二讲 乙”
`,
		},
		{
			"pattern that matches nothing", []*source.File{file("a.txt", "《书》|篇1|¶")}, asking("^Q"),
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:1:2: 1 s001 [] "" + 书
  a.txt:2:1: paragraph 篇1
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:2: warning[B012]: 没有一行符合 --speech 给出的样式，整份稿件当作一篇：“书”
`,
		},
		{
			"a title and nothing else", []*source.File{file("a.txt", "《书》")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:1:2: 1 s001 [] "" + 书
a.txt:1:2: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“书”
a.txt:1:2: warning[B025]: 这一篇只有标题，没有正文：“书”
`,
		},
		{
			"heads too long to be found", []*source.File{file("a.txt", "《书》|篇一："+strings.Repeat("群众路线", 13)+"|¶|篇二："+strings.Repeat("心系群众", 13)+"|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:1:2: 1 s001 [] "" + 书
  a.txt:2:1: paragraph 篇一：群众路线群众路线群众路线群众…
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:4:1: paragraph 篇二：心系群众心系群众心系群众心系…
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:1:2: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“书”
a.txt:2:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“篇一：群众路线群众路线群众路线群众路线…”
a.txt:4:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“篇二：心系群众心系群众心系群众心系群众…”
`,
		},
		{
			"one line", []*source.File{file("a.txt", "同志们，我就说一句话：把工作做好！")}, Options{},
			`: a, declared 0, zh-CN, edition 1
a.txt:1:1: 1 s001 [] "" + a
  a.txt:1:1: paragraph 同志们，我就说一句话：把工作做好！
a.txt:1:1: advice[B010]: 没有找到书名，用文件名“a”
a.txt:1:1: advice[B011]: 没有找到各篇的标题，整份稿件当作一篇：“a”
`,
		},
		{
			"heads without numbers", []*source.File{file("a.txt", "《书》|在甲会上的发言|张三|¶||在乙会上的讲话|李四|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [] "" + 在甲会上的发言
  a.txt:3:1: speaker [] 张三
  a.txt:4:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:6:1: 2 s002 [] "" + 在乙会上的讲话
  a.txt:7:1: speaker [] 李四
  a.txt:8:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:2:1: advice[B016]: 各篇没有序号，按标题的样子分成 2 篇，请确认：在甲会上的发言 / 在乙会上的讲话
`,
		},
		{
			"a label akin", []*source.File{file("a.txt", "《书》|【篇一】|¶|【第三篇】|¶")}, Options{},
			`a.txt:1:2: 书, declared 0, zh-CN, edition 1
a.txt:2:1: 1 s001 [【篇一】] "" + 
  a.txt:3:1: paragraph 群众路线是我们党的生命线和根本工作…
  a.txt:4:1: paragraph 【第三篇】
  a.txt:5:1: paragraph 群众路线是我们党的生命线和根本工作…
a.txt:4:1: advice[B021]: 这一行像一篇的标题，但没有算作标题：“【第三篇】”
`,
		},
		{"nothing", nil, Options{}, ": , declared 0, zh-CN, edition 1\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, list := Read(tt.files, tt.o)
			if got := tree(r.Book) + findings(list); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			checkKept(t, r.Book)
		})
	}
}

// asking asks for heads of speeches as --speech does.
func asking(re string) Options {
	return Options{Structure: outline.Wishes{Heads: []outline.Pattern{{Like: regexp.MustCompile(re), Level: 1, Name: "--speech"}}}}
}
