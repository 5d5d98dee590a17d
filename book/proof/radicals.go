package proof

import "kanben/book/diag"

var strayRadical = &diag.Rule{
	Code: "P072", Severity: diag.Fixed,
	Name:    diag.Text{Zh: "部首字符", En: "radicals for characters"},
	Message: diag.Text{Zh: "部首字符 %[1]s（%[2]s）已改为汉字 %[3]s", En: "radical sign %[1]s (%[2]s), now the character %[3]s"},
	Hint:    diag.Text{Zh: "多半是从 PDF 复制时带来的：看着一样，却搜不到", En: "it comes from copying out of a PDF: it looks alike and cannot be searched for"},
	Source:  "T71, T73; Unicode EquivalentUnifiedIdeograph 15.0",
}

// The ideographs of the radicals, in code order; U+3000 stands where there is
// none. From Unicode's EquivalentUnifiedIdeograph.txt; the few equivalents
// outside the basic plane, which most typefaces lack, are left out: such a sign
// is shown as the part of a character on purpose.
const (
	supplementStart = 0x2E80
	kangxiStart     = 0x2F00

	supplement = "" +
		"　厂乛乚乙亻冂　刀刂卜㔾小小兀尣" +
		"尢　巳幺彑　忄心扌攵　旡日月歺母" +
		"民氵氺灬爫爫丬牛犭王　目示礻　糹" +
		"纟罓罒㓁冗　羊　　耂肀聿肉　艹艹" +
		"艹虎衤覀西见角　讠贝　车辶辶辶邑" +
		"钅長镸长门　阝雨青韦页风飞食　飠" +
		"饣　马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜" +
		"龙龜亀龟"

	kangxi = "" +
		"一丨丶丿乙亅二亠人儿入八冂冖冫几" +
		"凵刀力勹匕匚匸十卜卩厂厶又口囗土" +
		"士夂夊夕大女子宀寸小尢尸屮山巛工" +
		"己巾干幺广廴廾弋弓彐彡彳心戈戶手" +
		"支攴文斗斤方无日曰月木欠止歹殳毋" +
		"比毛氏气水火爪父爻爿片牙牛犬玄玉" +
		"瓜瓦甘生用田疋疒癶白皮皿目矛矢石" +
		"示禸禾穴立竹米糸缶网羊羽老而耒耳" +
		"聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
		"衣襾見角言谷豆豕豸貝赤走足身車辛" +
		"辰辵邑酉釆里金長門阜隶隹雨靑非面" +
		"革韋韭音頁風飛食首香馬骨高髟鬥鬯" +
		"鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠" +
		"鼻齊齒龍龜龠"
)

var (
	supplementIdeographs = []rune(supplement)
	kangxiIdeographs     = []rune(kangxi)
)

// ideograph gives the ideograph of a radical, 0 if it has none.
func ideograph(r rune) rune {
	table, at := supplementIdeographs, int(r-supplementStart)
	if r >= kangxiStart {
		table, at = kangxiIdeographs, int(r-kangxiStart)
	}
	if at < 0 || at >= len(table) || table[at] == ideographicSpace {
		return 0
	}
	return table[at]
}

// mendRadicals puts the ideograph for a radical (users.md 3, †). It is the only
// rule that changes a Han character, and each change is listed. Compatibility
// ideographs stay: names use them.
func (l *line) mendRadicals() {
	for i := range l.cells {
		c := &l.cells[i]
		if c.kind != radical || c.is(solid) {
			continue
		}
		if want := ideograph(c.r); want != 0 {
			l.write(i, want, l.op(strayRadical, string(c.r), codePoint(c.r), string(want)))
		}
	}
}
