package proof

import (
	"strings"

	"kanben/book/diag"
)

// A Family is rules of one matter: those whose codes begin alike.
type Family struct {
	Prefix string    // of the codes: P00
	Name   diag.Text // what they are about
	Why    diag.Text // why they are there
}

// families are in the order of codes.
var families = [...]Family{
	{"P00", diag.Text{Zh: "半角标点", En: "half-width marks"}, diag.Text{
		Zh: "汉字中间的点号占一个字的位置。从网页、聊天和外文键盘带来的半角标点，排出来疏密不匀，行头行尾也避不开。数字、时间、网址和外文句子里的半角标点照旧。",
		En: "Between Han a mark takes a whole square. Half-width marks from web pages, chats and foreign keyboards make uneven lines and escape the rules for the ends of lines. In figures, times, addresses and Western sentences they are right and stay."}},
	{"P01", diag.Text{Zh: "引号", En: "quotation marks"}, diag.Text{
		Zh: "引号分前后。方向错了，读者分不清哪里是引文，排版也会把它放错在行头行尾。按一段里的先后配对；配不成对的从不猜，只报告。",
		En: "Quotation marks have a direction. A wrong one hides where the quotation begins, and lines break on its wrong side. They are paired within a paragraph; what does not pair is never guessed, only reported."}},
	{"P02", diag.Text{Zh: "省略号、破折号、间隔号", En: "ellipses, dashes, middle dots"}, diag.Text{
		Zh: "省略号、破折号各占两个字，中间不能断开；旁边通常不再用点号。手打的 ... 和 -- 排出来长短不一，还会断在行尾。",
		En: "An ellipsis and a dash take two squares each, are never parted, and usually take no other point beside them. Typed as ... and -- they come out at odd lengths and break at line ends."}},
	{"P03", diag.Text{Zh: "成对的标点", En: "pairs"}, diag.Text{
		Zh: "括号、书名号要成对，里外两层用不同的形式。少了一半，多半是漏了字或复制时丢的。",
		En: "Brackets and title marks come in pairs, with another form inside. A missing half often means that words are missing, too."}},
	{"P04", diag.Text{Zh: "数字和日期", En: "figures and dates"}, diag.Text{
		Zh: "同一类数字写法要一致。日期、星期对不上，会让人白跑一趟；范围、概数写得含混，会让人看错。",
		En: "Figures of one kind are written in one way. A date that does not exist sends people out on the wrong day; a blurred range is misread."}},
	{"P05", diag.Text{Zh: "序号", En: "numbering"}, diag.Text{
		Zh: "听众跟着“一是、二是”听，讲的人跟着序号讲。缺号、重号、写法不一，多半是改稿时漏了、贴重了。",
		En: "Listeners follow “first, second”, and so does the speaker. Gaps, repeats and mixed forms are what rewriting leaves behind."}},
	{"P06", diag.Text{Zh: "空格", En: "spaces"}, diag.Text{
		Zh: "汉字之间没有空格，汉字和外文之间的间距由排版来留。多余的空格排出来是一个个洞，看不见的字符还会让人搜不到。",
		En: "Han stand without spaces, and the layout makes the gap beside Western words. Stray spaces are holes in the page; invisible characters defeat searching."}},
	{"P07", diag.Text{Zh: "字符", En: "characters"}, diag.Text{
		Zh: "看着一样的字可以有几个编码：部首、俄文字母、异体字。印出来看不出，搜索、朗读、复制就错了。除了部首字符，汉字从不自动改动。",
		En: "Characters that look alike may have several codes: radicals, Cyrillic letters, variants. On paper nobody sees it; searching, reading aloud and copying go wrong. But for radical signs, no Han character is ever changed by itself."}},
	{"P080", diag.Text{Zh: "字符", En: "characters"}, diag.Text{
		Zh: "一本书用一种字体写法：简体或繁体。混进来的多半是从别处复制的，或者转换时漏掉的。",
		En: "A book is written in simplified or in traditional characters. What is mixed in was mostly copied from elsewhere, or missed by a conversion."}},
	{"P08", diag.Text{Zh: "没有填的空", En: "blanks to fill in"}, diag.Text{
		Zh: "套用的稿子里留着“___”“XX”“（单位名称）”，上台念出来就是笑话。照原样印出，逐处列出来，填好再做一遍。",
		En: "A manuscript made from a template keeps “___”, “XX”, “(name of unit)”. They are printed as typed and listed one by one, to be filled in before the book is built again."}},
	{"P09", diag.Text{Zh: "网页带来的东西", En: "what web pages leave"}, diag.Text{
		Zh: "从网页复制的文字带着代码、“上一篇、下一篇”、公众号和页码。整行都是套话、不会是正文的才去掉，去掉的每一行都在报告里；拿不准的只提出来。",
		En: "Text copied from a web page brings codes, “previous, next”, accounts and page numbers. A line is left out only if all of it is such boilerplate, and each is quoted in the report; what may be text is only pointed out."}},
	{"P11", diag.Text{Zh: "标点的用法", En: "the use of marks"}, diag.Text{
		Zh: "国家标准《标点符号用法》对常见的几处有明确的规定。只提建议；加 --clean full 或 --rule 代码=fix 才照办。",
		En: "The national standard on punctuation is clear on some common points. They are only advised; --clean full or --rule CODE=fix carries them out."}},
	{"P12", diag.Text{Zh: "数字、符号和单位", En: "figures, signs and units"}, diag.Text{
		Zh: "数字里的字母 O、两种百分数、大小写不对的单位，都是容易漏看的小错。只提建议。",
		En: "A letter O in a figure, percentages in two forms, units with wrong capitals: small slips that are easily missed. They are only pointed out."}},
	{"P13", diag.Text{Zh: "重复", En: "repetition"}, diag.Text{
		Zh: "贴了两遍的段落、各篇之间抄重的话、多打的一个“的”，读的人一眼就看见，写的人看十遍也看不见。排比和口号不算。",
		En: "A paragraph pasted twice, words that two speeches share, a doubled 的: readers see them at once, their author never. Figures of speech and slogans are left alone."}},
	{"P14", diag.Text{Zh: "前后不一致", En: "two ways of writing"}, diag.Text{
		Zh: "同一个人名、同一个文件名，在几篇里写法不同，必有一处是错的。程序不知道哪个对，只列出来。",
		En: "Where a name or a title is written in two ways, one of them is wrong. The program does not know which, and lists them."}},
	{"P15", diag.Text{Zh: "错别字", En: "slips of the pen"}, diag.Text{
		Zh: "只收一张小而可靠的表：写成那样几乎都是错的词。从不自动改动；要改，用 kanben fix --with P151 逐处看过再写。",
		En: "A small and careful list of words that are nearly always wrong. None is changed by itself: kanben fix --with P151 shows each before it is written."}},
}

// FamilyOf gives the family of a rule of this room.
func FamilyOf(r *diag.Rule) *Family {
	for i := range families {
		if f := &families[i]; strings.HasPrefix(r.Code, f.Prefix) {
			return f
		}
	}
	return nil
}

// CanSwitchOff tells whether a rule can be switched off: all can but the one
// that removes what no book can hold.
func CanSwitchOff(r *diag.Rule) bool { return r != illegalCharacter }
