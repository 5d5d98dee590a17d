package pack

import (
	"fmt"
	"slices"
	"strings"

	"kanben/book/roster"
)

// openings are the ways to open and to print what is in the parcel, by the numbers of
// its rows: those for phones first.
func (c *cover) openings() []string {
	var ways []string
	say := func(output, format string) {
		if n := c.at[output]; n > 0 {
			ways = append(ways, fmt.Sprintf(format, n))
		}
	}
	say("phone", "手机：点开第 %d 号文件就能看，不用装软件。")
	say("html", "手机、电脑：用浏览器打开第 %d 号文件。")
	say("epub", "电子书：第 %d 号，字可放大。苹果手机用“图书”打开，安卓、鸿蒙手机用“微信读书”等阅读软件打开；在微信里收到的，先点右上角“…”，再选“用其他应用打开”。")
	say("pdf", "电脑、平板：打开第 %d 号文件。")
	ways = append(ways, c.printings()...)
	ask := "有疑问、发现错字，请告诉联系人。"
	if c.parcel.Group.Contact == "" {
		ask = "有疑问、发现错字，请告诉组织者。"
	}
	return append(ways, ask)
}

// printings are the ways to print: files that are printed alike have one of them. The
// reading PDF is on screens, unless there are copies of it.
func (c *cover) printings() []string {
	type printing struct {
		how     string
		names   []string
		numbers []string
	}
	var list []printing
	for _, f := range c.parcel.Files {
		if f.Print == "" || f.part || f.Output == "pdf" && f.Copies == 0 {
			continue
		}
		i := slices.IndexFunc(list, func(p printing) bool { return p.how == f.Print })
		if i < 0 {
			i, list = len(list), append(list, printing{how: f.Print})
		}
		list[i].names = append(list[i].names, roster.OutputName(f.Output).Zh)
		list[i].numbers = append(list[i].numbers, fmt.Sprint(c.at[f.Output]))
	}
	var ways []string
	for _, p := range list {
		what := strings.Join(p.names, "、") + "："
		if len(p.names) > 4 {
			what = ""
		}
		ways = append(ways, fmt.Sprintf("打印%s第 %s 号，%s。", what, strings.Join(p.numbers, "、"), p.how))
	}
	return ways
}
