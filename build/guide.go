package build

import (
	"fmt"
	"strings"

	"kanben/book/diag"
	"kanben/build/impose"
)

// Guide says what will be printed and how, step by step, in plain words: pages
// and sheets, the print dialog, and what to do with the paper. Names are the
// files to print, as Sheets has named them.
func Guide(p *impose.Plan, r impose.Printer, files []Artifact, l diag.Lang) []string {
	g := &guide{plan: p, printer: r, lang: l}
	g.counts()
	g.sizes()
	g.dialog(files)
	g.hands()
	return g.lines
}

type guide struct {
	plan    *impose.Plan
	printer impose.Printer
	lang    diag.Lang
	lines   []string
}

func (g *guide) say(zh, en string, args ...any) {
	g.lines = append(g.lines, diag.Text{Zh: zh, En: en}.Format(g.lang, args...))
}

// word gives a word in the guide's language.
func (g *guide) word(zh, en string) string { return diag.Text{Zh: zh, En: en}.In(g.lang) }

// counts tells pages, blanks and sheets.
func (g *guide) counts() {
	p := g.plan
	stock := impose.StockName(p.Sheet)
	where := g.word("书末", "at the end")
	if p.BackCover || p.Cover {
		where = g.word("封底前", "before the back cover")
	}
	n := len(p.Sheets)
	if p.Blanks == 0 {
		g.say("全书 %[1]d 页，正好用 %[3]s 纸 %[2]d 张，没有空白页。", "%[1]d {1:page|pages} on %[2]d {2:sheet|sheets} of %[3]s, no blank pages.", p.Pages, n+len(p.Apart), stock)
	} else {
		g.say("全书 %[1]d 页，%[4]s补 %[3]d 页空白，用 %[5]s 纸 %[2]d 张。", "%[1]d {1:page|pages} plus %[3]d blank %[4]s, on %[2]d {2:sheet|sheets} of %[5]s.", p.Pages, n+len(p.Apart), p.Blanks, where, stock)
	}
	if p.Method == impose.Gathered {
		g.say("每 %[1]d 页一帖，一帖 %[2]d 张，共 %[3]d 帖。", "Signatures of %[1]d pages, %[2]d folded {2:sheet|sheets} each: %[3]d of them.", p.Signature, g.inSignature(), p.Signatures())
	}
	if len(p.Apart) > 0 {
		g.say("其中封面 1 张，另成一个文件，可以用厚一点的纸。", "The cover is one of the sheets, in a file of its own: thicker paper may be used.")
		if p.Spine > 0 {
			g.say("书脊厚约 %[1]s 毫米。", "The spine is about %[1]s mm thick.", millimetres(p.Spine))
		}
	}
}

// sizes tells what is not printed at its own size.
func (g *guide) sizes() {
	p := g.plan
	if p.Scale < 995_000 {
		g.say("纸放不下原来大小的页，每页缩小到 %[1]d%%；用大一号的纸就不必缩小。", "The paper is too small for pages of this size: each is reduced to %[1]d %%; larger paper would need no reducing.", int((p.Scale+5000)/10000))
	}
	if len(p.Odd) > 0 {
		g.say("比别的页大、单独缩小了的页：%[1]s。", "Pages larger than the others, reduced by themselves: %[1]s.", listed(p.Odd))
	}
	if len(p.Turned) > 0 {
		g.say("横过来放的页：%[1]s。", "Pages turned to the side: %[1]s.", listed(p.Turned))
	}
}

// dialog tells how to print.
func (g *guide) dialog(files []Artifact) {
	p := g.plan
	stock := impose.StockName(p.Sheet)
	way := g.word("纵向", "portrait")
	if p.Paper.Width > p.Paper.Height {
		way = g.word("横向", "landscape")
	}
	if !g.printer.Single {
		edge := g.word("短边", "short")
		if g.printer.Edge == impose.LongEdge {
			edge = g.word("长边", "long")
		}
		g.say("打印时选：%[1]s 纸、%[2]s、双面打印、沿%[3]s翻转、实际大小（100%%，不要选“适合纸张”）。",
			"In the print dialog choose: %[1]s, %[2]s, both sides, flip on %[3]s edge, actual size (100 %%, not “fit”).", stock, way, edge)
		return
	}
	g.say("打印时选：%[1]s 纸、%[2]s、单面打印、实际大小（100%%，不要选“适合纸张”）。",
		"In the print dialog choose: %[1]s, %[2]s, one side only, actual size (100 %%, not “fit”).", stock, way)
	for i := 0; i+1 < len(files); i += 2 {
		g.say("先打印“%[1]s”的全部页。", "First print all pages of %[1]s.", files[i].Name)
		if g.printer.Reversed {
			g.say("印好的一叠不要翻、不要理，照接纸盘里的样子整叠放回进纸盘，和做测试时一样。",
				"Put the printed pile back into the tray as it lies, not turned over, not sorted, as you did for the test page.")
		} else {
			g.say("印好的一叠整叠翻个面，放回进纸盘，和做测试时一样。",
				"Turn the printed pile over as a whole and put it back into the tray, as you did for the test page.")
		}
		g.say("再打印“%[1]s”的全部页。先拿两三张试一试。", "Then print all pages of %[1]s. Try two or three sheets first.", files[i+1].Name)
	}
}

// hands tells what to do with the printed paper.
func (g *guide) hands() {
	p := g.plan
	if n := p.Pieces(); n > 1 {
		g.say("整叠裁成 %[1]d 份；从左上角那一叠起，先左后右、先上后下，把后一叠垫到前一叠下面；两面都没有字的纸去掉。",
			"Cut the stack into %[1]d piles. From the top left, row by row, put each pile below the one before it; take out paper that is white on both sides.", n)
	}
	if p.Folds == 2 {
		g.foldedTwice()
	}
	switch {
	case p.Folds == 2:
	case p.Method == impose.Saddle:
		g.say("打印后整叠对折，在折线上订两针，就是一本小册子。", "Then fold the whole stack once and staple it on the fold.")
	case p.Method == impose.Gathered:
		g.say("从上往下每 %[1]d 张对折成一帖，按顺序叠好：书脊上的黑块要一级比一级低，像楼梯一样；然后锁线或胶订。",
			"From the top, fold every %[1]d together into a signature and lay them in order: the black bars on their backs make a stair, each a step lower; then sew or glue the back.", g.inSignature())
	case p.Method == impose.Glued:
		g.say("%[1]s边对齐压紧，涂胶，包上封面。", "Jog the stack at its %[1]s edge, press it, glue it, and put the cover round it.", g.spine())
	case p.Method == impose.Stitched:
		g.say("%[1]s边对齐，离边 5 毫米订两针。", "Jog the stack at its %[1]s edge and staple it twice, 5 mm from the edge.", g.spine())
	}
	if len(p.Apart) > 0 && p.Method == impose.Saddle {
		g.say("折以前把封面垫在最外面。", "Before folding, lay the cover around the others.")
	}
	if p.Marks {
		g.say("角上的线是裁切线，虚线是折线。", "The lines at the corners show where to cut, the dashed ones where to fold.")
	}
}

// inSignature is how many folded sheets a signature has.
func (g *guide) inSignature() int { return g.plan.Signature / 4 / g.plan.Folds }

// foldedTwice tells how sheets are folded twice.
func (g *guide) foldedTwice() {
	first, other := g.word("右", "right"), g.word("左", "left")
	if g.plan.RightBound {
		first, other = other, first
	}
	g.say("一张一张地折。正面朝上，字正着的那一半在下面：上半张往后折，再把%[2]s半张往后折，让%[1]s下角那一页留在最上面。",
		"Fold each sheet by itself. Hold it with its front up, the half that reads upright below: fold the upper half back, then the %[2]s half back, so that the page at the lower %[1]s comes to lie on top.", first, other)
	if g.plan.Method == impose.Gathered {
		g.say("从上往下每 %[1]d 张套成一帖，先折的套在外面；各帖按顺序叠好，书脊上的黑块要一级比一级低，像楼梯一样；然后锁线或胶订。",
			"From the top, every {1:sheet is a signature|%[1]d are a signature, the first one outermost}; lay the signatures in order: the black bars on their backs make a stair, each a step lower; then sew or glue the back.", g.inSignature())
	} else {
		g.say("一张套一张，第一张在最外面，在折线上订两针。", "Put them into one another, the first one outermost, and staple them on the fold.")
	}
	g.say("最后用裁纸刀裁开上边的连口。", "Last, cut the folded edges at the head open with a paper knife.")
}

// spine is the edge at which the book is bound.
func (g *guide) spine() string {
	if g.plan.RightBound {
		return g.word("右", "right")
	}
	return g.word("左", "left")
}

// listed writes numbers as people do: 2, 5–8.
func listed(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch {
		case j == i:
			parts = append(parts, fmt.Sprint(numbers[i]))
		default:
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[j]))
		}
		i = j + 1
	}
	const most = 12
	if len(parts) > most {
		parts = append(parts[:most], "…")
	}
	return strings.Join(parts, ", ")
}

// briefly is the guide in a line of Chinese, for the cover sheet of a parcel.
func briefly(p *impose.Plan, r impose.Printer) string {
	g := &guide{plan: p, printer: r, lang: diag.Chinese}
	way := "纵向"
	if p.Paper.Width > p.Paper.Height {
		way = "横向"
	}
	sides := "双面、短边翻转"
	switch {
	case r.Single:
		sides = "先印正面、整叠放回去再印背面"
	case r.Edge == impose.LongEdge:
		sides = "双面、长边翻转"
	}
	hands := ""
	switch {
	case p.Folds == 2:
		hands = "打完每张折两次"
	case p.Method == impose.Saddle:
		hands = "打完对折，在折线上订两针"
	case p.Method == impose.Gathered:
		hands = fmt.Sprintf("打完每 %d 张对折成一帖", g.inSignature())
	case p.Method == impose.Glued:
		hands = "打完" + g.spine() + "边胶订"
	case p.Method == impose.Stitched:
		hands = "打完" + g.spine() + "边订两针"
	}
	if p.Pieces() > 1 {
		hands = "打完整叠裁开，再" + strings.TrimPrefix(hands, "打完")
	}
	return fmt.Sprintf("%s %s、%s、实际大小，%s", impose.StockName(p.Sheet), way, sides, hands)
}
