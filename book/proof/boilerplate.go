package proof

import (
	"regexp"
	"strings"

	"kanben/book/diag"
)

var (
	webLine = &diag.Rule{
		Code: "P094", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "网站的套话", En: "boilerplate of websites"},
		Message: diag.Text{Zh: "网站的套话没有收进书里：“%[1]s”", En: "a website's boilerplate is left out: %[1]q"},
		Hint:    diag.Text{Zh: "如果这一行是正文，请用 --rule P094=off", En: "use --rule P094=off if the line belongs to the text"},
		Source:  "users.md 3",
	}
	likelyWebLine = &diag.Rule{
		Code: "P095", Severity: diag.Advice,
		Name:    diag.Text{Zh: "像是网站的套话", En: "likely boilerplate"},
		Message: diag.Text{Zh: "这一行像是从网站带来的：“%[1]s”", En: "this line looks like a website's: %[1]q"},
		Hint:    diag.Text{Zh: "如果不是正文，请从原稿里删掉", En: "delete it from the manuscript if it is not part of the text"},
		Source:  "users.md 3",
	}
	assistantLine = &diag.Rule{
		Code: "P098", Severity: diag.Advice,
		Name:    diag.Text{Zh: "聊天助手的话", En: "words of a chat assistant"},
		Message: diag.Text{Zh: "这一行像是聊天助手（AI）说的，不是稿子里的话：“%[1]s”", En: "this line looks like a chat assistant's, not the speech's: %[1]q"},
		Hint:    diag.Text{Zh: "请从原稿里删掉，并核对全文", En: "delete it from the manuscript, and check the whole text"},
		Source:  "users.md 3",
	}
	pageNumber = &diag.Rule{
		Code: "P096", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "复制进来的页码", En: "page numbers copied in"},
		Message: diag.Text{Zh: "单独一行的页码没有收进书里：“%[1]s”", En: "a page number on a line of its own is left out: %[1]q"},
		Source:  "users.md 3",
	}
	ownPattern = &diag.Rule{
		Code: "P097", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "自己定的套话", En: "own boilerplate"},
		Message: diag.Text{Zh: "合乎自己定的套话样式，没有收进书里：“%[1]s”", En: "matches a pattern of your own and is left out: %[1]q"},
		Source:  "users.md 2, clean.boilerplate",
	}
)

// Lengths of lines in characters.
const (
	longestWebLine = 90 // longer lines are text
	longestRemoved = 60 // how much of a removed line is quoted
)

// webLines match whole lines that stand on the pages of websites and nowhere
// else. Each begins with a word that firstOfWebLine knows.
var webLines = regexp.MustCompile(`^[\s\p{Ps}>»·•*]*(?:` + strings.Join([]string{
	`[上下]一[篇页章](?:文章)?(?:[：:].{0,60}|没有了.?|[\s|｜/]*[上下]一[篇页章](?:文章)?)?`,
	`(?:查看|阅读)?更多.{0,24}(?:敬?请关注|请访问|请登录|请点击|请搜索|请进入|请前往).{0,40}`,
	`(?:本文|文章|稿件|信息|内容|图文|资料)(?:来自|转自|转载自|摘自)[：:]?.{0,20}(?:网|网站|公众号|微信|微博|APP|客户端|百科|文库|论坛).{0,10}`,
	`以上(?:就是|是|便是|即是|为).{0,50}(?:全部内容|的内容了?|全文).{0,40}`,
	`(?:请)?点击(?:这里|此处|下方|上方|链接|图片|标题|蓝字)?(?:下载|查看|阅读(?:原文|全文)|关注|收藏)[^。，]{0,20}`,
	`(?:请|欢迎)?(?:扫一扫|扫码|扫描|长按|识别).{0,8}二维码[^。]{0,40}`,
	`转载(?:本文)?(?:请|需|须|时请|务必).{0,8}(?:注明|标明|保留|联系).{0,40}`,
	`(?:未经|未得).{0,14}(?:许可|授权|同意|允许).{0,6}(?:不得|禁止|请勿|严禁).{0,4}(?:转载|复制|摘编).{0,24}`,
	`(?:相关|推荐|延伸|热门|精彩|猜你喜欢的?)(?:阅读|文章|推荐|链接|新闻|内容|资讯)(?:[：:].{0,60})?`,
	`(?:返回|回到)(?:页面)?(?:顶部|首页|列表|上一页|上级)`,
	`分享[到至](?:[：:].{0,30}|微信.{0,30}|朋友圈.{0,10}|微博.{0,20})`,
	`(?:字体|字号)[：:]?[\s\p{Ps}]*(?:大|小|特大).{0,20}`,
	`(?:打印|打印本页|打印本文)[\s\p{Pe}\p{Ps}]*(?:关闭|收藏).{0,10}`,
	`(?:展开|阅读|查看|收起)全文|加载更多|点击加载更多`,
	`(?:浏览|阅读|点击|访问)(?:次数|量|数)[：:]\s*[0-9０-９]+.{0,10}`,
	`(?:版权所有|Copyright|©).{0,70}`,
}, "|") + `)[\s\p{Pe}。！!]*$`)

// likelyWebLines match lines that may as well belong to the text: they are only
// proposed to be deleted.
var likelyWebLines = regexp.MustCompile(`^[\s\p{Ps}>»·•*]*(?:` + strings.Join([]string{
	`(?:责任编辑|责编|网络编辑|来源|文章来源|信息来源|稿件来源|原标题|发布时间|发布日期|更新时间)[：:].{0,50}`,
	`(?:免责声明|版权声明|特别声明)[：:]?.{0,80}|声明[：:]\s*本[站网文].{0,70}`,
	`(?:本文|文章)(?:来自|来源|转自|转载自|摘自|由)[：:]?.{0,50}`,
	`.{0,20}(?:点赞.{0,10}(?:收藏|转发|在看|关注)|关注我们|关注公众号|欢迎关注.{0,12}(?:公众号|微信|微博)|微信搜索|微信号[：:]|公众号[：:]).{0,40}`,
	`(?:编辑|审核|校对|排版|图片|供稿)\s*[：:|｜][^，；。！？]{1,50}`,
	`原创.{0,40}[0-9]{4}[-年][0-9]{1,2}[-月][0-9]{1,2}日?[\s\p{Zs}]*[0-9]{1,2}[:：][0-9]{2}[\s\p{Zs}]*(?:发表于)?\p{Han}{2,6}`, // below the title of an article in WeChat
	`https?://[!-~]{4,80}`,
}, "|") + `)[\s\p{Pe}]*$`)

// assistantLines match lines that programs which write texts on request put round
// them: only proposed to be deleted.
var assistantLines = regexp.MustCompile(`^[\s\p{Ps}*#>—-]*(?:` + strings.Join([]string{
	`(?:好的|当然(?:可以)?|没问题)[，,！!。.]?\s*(?:以下|下面|这)(?:是|为|就是).{0,50}`,
	`(?:以下|下面)(?:是|为)(?:一篇|一份|一个)?(?:我)?(?:为|给|根据)[您你][^们].{0,50}`,
	`希望(?:这份|这篇|这个|这些|以上|上述)(?:发言稿|讲话稿|演讲稿|稿子|稿件|文稿|范文|模板|内容|回答|材料|建议)?(?:能够?|可以)?对[您你]有.{0,30}`,
	`(?:如果|如|若)[您你]?(?:需要|还需要|有其他|有任何|希望|想).{0,40}(?:告诉我|告知我|和我说|跟我说|联系我|继续提问|随时问我)(?:[，。！!,.].{0,20})?`,
	`(?:如需|若需|需要)(?:进一步|我)?(?:调整|修改|润色|补充|完善|扩写|缩写|精简).{0,24}(?:告诉我|告知我|随时.{0,6}我)(?:[，。！!,.].{0,20})?`,
	`[您你]可以根据(?:实际|具体|自己的|自身).{0,12}(?:情况|需要|需求).{0,20}(?:调整|修改|补充|完善|填写).{0,30}`,
	`作为(?:一个|一名|一款)?(?:AI|人工智能)(?:助手|语言模型|大?模型)[，,].{0,60}`,
	`(?:注|注意|说明|备注|温馨提示)[：:]\s*(?:此|本|该|以上|这篇|这份)(?:发言|讲话|演讲)?(?:稿|内容|范文|模板|文)(?:件|子)?.{0,10}(?:仅供参考|请根据|可根据).{0,40}`,
}, "|") + `)[\s\p{Pe}。！!*]*$`)

// pageNumbers match lines that are nothing but a page's number.
var pageNumbers = regexp.MustCompile(`^\s*(?:[-—–－]{1,2}\s*[0-9]{1,4}\s*[-—–－]{1,2}|第?\s*[0-9]{1,4}\s*页?\s*[/／，,]?\s*共\s*[0-9]{1,4}\s*页|第\s*[0-9]{1,4}\s*页)\s*$`)

// Characters that the lines of these patterns begin with, spaces and opening
// brackets apart: most lines are judged by them alone.
const (
	firstOfWebLine   = "上下查阅更本文稿信内图资以请点欢扫长识转未相推延热精猜返回分字打展收加浏访版C©"
	firstOfLikely    = "责网来文信稿原发更免版特声本编审校排图供h"
	firstOfAssistant = "好当没以下希如若需您你作注说备温"
	firstOfPageEntry = "-—–－第0123456789"
)

// dropBoilerplate leaves out a line that came from a website, page numbers
// copied out of a document, and what the user's own patterns match from end to
// end. Only a paragraph or heading of its own is judged, never words in a text.
func (l *line) dropBoilerplate() {
	if !l.whole || len(l.cells) == 0 {
		return
	}
	if len(l.set.boilerplate) > 0 {
		text := l.words(0, len(l.cells))
		for _, p := range l.set.boilerplate {
			if p.MatchString(text) {
				l.dropAll(ownPattern)
				return
			}
		}
	}
	if len(l.cells) > longestWebLine {
		return
	}
	switch first := l.firstWord(); {
	case isOneOf(first, firstOfWebLine):
		if webLines.MatchString(l.words(0, len(l.cells))) {
			l.dropAll(webLine)
		}
	case isOneOf(first, firstOfPageEntry) && len(l.cells) <= 20:
		if pageNumbers.MatchString(l.words(0, len(l.cells))) {
			l.dropAll(pageNumber)
		}
	}
}

// dropAll removes the whole line.
func (l *line) dropAll(r *diag.Rule) {
	for i := range l.cells {
		if l.cells[i].is(solid) {
			return // a word of the dictionary, code, a line break
		}
	}
	op := l.op(r, l.words(0, min(len(l.cells), longestRemoved)))
	for i := range l.cells {
		l.drop(i, op)
	}
	l.compact()
}

// lookBoilerplate proposes to delete a line that looks like a website's.
func (l *line) lookBoilerplate() {
	if !l.whole || len(l.cells) == 0 || len(l.cells) > longestWebLine {
		return
	}
	if isOneOf(l.firstWord(), firstOfAssistant) && assistantLines.MatchString(l.words(0, len(l.cells))) {
		l.note(assistantLine, 0, len(l.cells), l.words(0, min(len(l.cells), longestRemoved))).propose(l, 0, len(l.cells), "")
		return
	}
	if !isOneOf(l.firstWord(), firstOfLikely) && !l.hasLikelyWord() {
		return
	}
	if likelyWebLines.MatchString(l.words(0, len(l.cells))) {
		l.note(likelyWebLine, 0, len(l.cells), l.words(0, min(len(l.cells), longestRemoved))).propose(l, 0, len(l.cells), "")
	}
}

// firstWord gives the first character of the line that is neither space nor
// bracket, 0 if there is none.
func (l *line) firstWord() rune {
	for i := range l.cells {
		if k := l.cells[i].kind; k != space && !isOneOf(l.cells[i].r, "（([【〔《「>»·•*") {
			return l.cells[i].r
		}
	}
	return 0
}

// hasLikelyWord tells whether a short line speaks of accounts and clicks.
func (l *line) hasLikelyWord() bool {
	const words = "点赞 关注 微信 公众"
	for i := range l.cells {
		if isOneOf(l.cells[i].r, "点关微公") && l.readsAny(i, words) > 0 {
			return true
		}
	}
	return false
}
