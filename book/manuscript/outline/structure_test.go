package outline

import (
	"fmt"
	"strings"
	"testing"
)

// Numbered lines with a salutation below each head speeches.
func TestAddressed(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"一、", "一、在甲会上的发言|同志们：|¶|二、在乙会上的讲话|各位领导：|¶", "S <一、>在甲会上的发言 / salutation / S <二、>在乙会上的讲话 / salutation"},
		{"title above, opening between", "发言汇编|一、依靠群众|——在甲会上的发言|张三|同志们：|¶|二、心系群众|李四|同志们：|¶", "T 发言汇编 / S <一、>依靠群众 / subtitle / speaker / salutation / S <二、>心系群众 / speaker / salutation"},
		{"headings inside", "一、依靠群众|同志们：|¶|（一）子|¶|（二）丑|¶|二、心系群众|同志们：|¶", "S <一、>依靠群众 / salutation / h2 <（一）>子 / h2 <（二）>丑 / S <二、>心系群众 / salutation"},
		{"headings of the same form inside", "一、依靠群众|同志们：|¶|一、子|¶|二、丑|¶|二、心系群众|同志们：|¶|一、寅|¶|二、卯|¶", "S <一、>依靠群众 / salutation / h1 <一、>子 / h1 <二、>丑 / S <二、>心系群众 / salutation / h1 <一、>寅 / h1 <二、>卯"},
		{"one without salutation", "一、甲的发言稿|同志们：|¶|二、乙的发言稿|¶|三、丙的发言稿|同志们：|¶", "S <一、>甲的发言稿 / salutation / S <二、>乙的发言稿 / S <三、>丙的发言稿 / salutation"},
		{"（一）", "（一）依靠群众|同志们：|¶|（二）心系群众|同志们：|¶", "S <（一）>依靠群众 / salutation / S <（二）>心系群众 / salutation"},
		{"1.", "1.张三发言|同志们：|¶|2.李四发言|同志们：|¶", "S <1.>张三发言 / salutation / S <2.>李四发言 / salutation"},
		{"壹、", "壹、依靠群众|同志们：|¶|贰、心系群众|同志们：|¶", "S <壹、>依靠群众 / salutation / S <贰、>心系群众 / salutation"},
		{"bare numbers", "一：|中共××县委宣传部部长|¶|二：|尊敬的各位领导：|¶", "S <一：> / speaker / S <二：> / salutation"},
		// None.
		{"a meeting of parents", "一、开场白|各位家长：|¶|二、班级情况|¶|三、几点建议|各位家长：|¶", "h1 <一、>开场白 / salutation / h1 <二、>班级情况 / h1 <三、>几点建议 / salutation"},
		{"inside a speech", "同志们：|¶|一、甲|同志们：|¶|二、乙|同志们：|¶", "salutation / h1 <一、>甲 / salutation / h1 <二、>乙 / salutation"},
		{"one addressed", "讲话|一、甲|同志们：|¶|二、乙|¶|三、丙|¶", "T 讲话 / h1 <一、>甲 / salutation / h1 <二、>乙 / h1 <三、>丙"},
		{"labels of speeches come first", "篇1|一、甲|同志们：|¶|二、乙|同志们：|¶|篇2|¶", "S <篇1> / h1 <一、>甲 / salutation / h1 <二、>乙 / salutation / S <篇2>"},
	} {
		lines, o := find(tt.in, Options{})
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

// A line that only says the title again is left out.
func TestAgain(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"below the head", "篇1 依靠群众|依靠群众|¶|篇2 心系群众|《心系群众》|¶", "S <篇1>依靠群众 / T  / S <篇2>心系群众 / T "},
		{"the whole head", "依靠群众发言稿 篇1|依靠群众发言稿 篇1|¶|依靠群众发言稿 篇2|¶", "S 依靠群众发言稿<篇1> / S 依靠群众发言稿<篇1> / S 依靠群众发言稿<篇2>"},
		{"spaced", "第一讲 依靠群众求胜利|依靠群众 求胜利|¶", "S <第一讲>依靠群众求胜利 / T "},
		{"a running head", "第一讲 依靠群众求胜利|¶|依靠群众求胜利|¶", "S <第一讲>依靠群众求胜利 / T "},
		{"the book's title in a speech", "《依靠群众求胜利》|第一讲 甲|¶|依靠群众求胜利|¶", "T 依靠群众求胜利 / S <第一讲>甲 / T "},
		{"a short one may be a heading", "第一讲 总结|¶|总结|¶", "S <第一讲>总结 / h1? 总结"},
		{"a sentence", "第一讲 依靠群众求胜利|依靠群众求胜利。|¶", "S <第一讲>依靠群众求胜利"},
	} {
		lines, o := find(tt.in, Options{})
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

// Verse is found by lines of one length, and stays text.
func TestVerses(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"five characters", "¶|白日依山尽，|黄河入海流。|欲穷千里目，|更上一层楼。|¶", "[[2 5]]"},
		{"seven, two halves a line", "¶|红军不怕远征难，万水千山只等闲。|五岭逶迤腾细浪，乌蒙磅礴走泥丸。|¶", "[[2 3]]"},
		{"without marks", "¶|日照香炉生紫烟|遥看瀑布挂前川|飞流直下三千尺|疑是银河落九天|¶", "[[2 5]]"},
		{"stanzas", "¶|红军不怕远征难，|万水千山只等闲。||五岭逶迤腾细浪，|乌蒙磅礴走泥丸。|¶", "[[2 6]]"},
		{"a couplet", "¶|墙上芦苇头重脚轻|山间竹笋嘴尖皮厚|¶", "[]"}, // two lines of eight: too little to say
		{"a couplet that is announced", "¶有一副对联说得好：|墙上芦苇头重脚轻根底浅，|山间竹笋嘴尖皮厚腹中空。|¶", "[[2 3]]"},
		{"two lines that are announced", "¶|正如古诗所说：||苟利国家生死以，|岂因祸福避趋之。|¶", "[[4 5]]"},
		{"two lines behind another colon", "¶|我们要做到两点：|坚持一切依靠群众。|坚持一切为了群众。|¶", "[]"},
		{"two lines of two lengths", "¶|有一首诗写道：|苟利国家生死以，|岂因祸福。|¶", "[]"},
		{"names", "¶|张三|李四|王五|赵六|¶", "[]"},
		{"items", "¶|一、加强学习|二、加强组织|三、加强领导|四、加强监督|¶", "[]"},
		{"slogans of uneven length", "¶|团结一心|奋勇争先|再创新的佳绩|为人民服务|¶", "[]"},
		{"a running text", "¶|¶|¶|¶", "[]"},
	} {
		_, o := find("篇1 题|"+tt.in, Options{})
		if got := fmt.Sprint(o.Verses); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Labels as organisers write them.
func TestMoreHeads(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"发言材料之一|同志们：|¶|发言材料之二|同志们：|¶", "S <发言材料之一> / salutation / S <发言材料之二> / salutation"},
		{"发言材料之一：依靠群众|¶|发言材料之二：心系群众|¶", "S <发言材料之一：>依靠群众 / S <发言材料之二：>心系群众"},
		{"群众路线发言之一|¶|群众路线发言之二|¶", "S 群众路线发言<之一> / S 群众路线发言<之二>"},
		{"群众路线发言材料（之一）|¶|群众路线发言材料（之二）|¶", "S 群众路线发言材料<（之一）> / S 群众路线发言材料<（之二）>"},
		{"之一|¶|之二|¶", "S <之一> / S <之二>"},
		{"其一|同志们：|¶|其二|同志们：|¶", "S <其一> / salutation / S <其二> / salutation"},
		{"交流发言一|¶|交流发言二|¶", "S <交流发言一> / S <交流发言二>"},
		{"第一回 参军|¶|第二回 过江|¶", "S <第一回>参军 / S <第二回>过江"},
		{"第1篇：甲|¶|第2篇：乙|¶", "S <第1篇：>甲 / S <第2篇：>乙"},
		{"第一辑 甲|¶|第二辑 乙|¶", "S <第一辑>甲 / S <第二辑>乙"},
		{"⼀、甲|¶|⼆、乙|¶", "h1 <⼀、>甲 / h1 <⼆、>乙"},
		{"第⼀讲 甲|¶|第⼆讲 乙|¶|第⼗讲 丙|¶", "S <第⼀讲>甲 / S <第⼆讲>乙 / S <第⼗讲>丙"},
		{"第1讲 甲|¶|第二讲 乙|¶|第３讲 丙|¶", "S <第1讲>甲 / S <第二讲>乙 / S <第３讲>丙"},
		{"01 甲在哪里|¶|02 乙在哪里|¶", "h1 <01>甲在哪里 / h1 <02>乙在哪里"},
		{"📌01 群众在哪里|¶|📌02 群众要什么|¶", "h1 <📌01>群众在哪里 / h1 <📌02>群众要什么"},
		{"❶ 群众在哪里|¶|❷ 群众要什么|¶", "h5 <❶>群众在哪里 / h5 <❷>群众要什么"},
		{"🚩一、群众在哪里|¶|🚩二、群众要什么|¶", "h1 <🚩一、>群众在哪里 / h1 <🚩二、>群众要什么"},
		{"★★★ 发言稿一 ★★★|¶|★★★ 发言稿二 ★★★|¶", "S <★★★ 发言稿一 ★★★> / S <★★★ 发言稿二 ★★★>"},
		{"◆ 发言稿一 依靠群众 ◆|¶|◆ 发言稿二 心系群众 ◆|¶", "S <◆ 发言稿一>依靠群众 ◆ / S <◆ 发言稿二>心系群众 ◆"},
		{"第一个问题：干得怎么样|¶|第二个问题：准备怎么干|¶", "h1 <第一个问题：>干得怎么样 / h1 <第二个问题：>准备怎么干"},
		{"No.1 心中有光|¶|No.2 眼里有人|¶", "h1 <No.1>心中有光 / h1 <No.2>眼里有人"},
		{"Part 1 心中有光|¶|Part 2 眼里有人|¶", "h1 <Part 1>心中有光 / h1 <Part 2>眼里有人"},
		{"宣讲稿一：我的师傅|¶|宣讲稿二：一碗面|¶", "S <宣讲稿一：>我的师傅 / S <宣讲稿二：>一碗面"},
		{"1、张三同志发言|¶|2、李四同志发言|¶", "S <1、>张三同志发言 / S <2、>李四同志发言"},
		{"目录|1. 甲…………张三（1）|2. 乙…………李四（5）|1. 甲|党委书记 张三|¶|2. 乙|副书记 李四|¶", "S <1.>甲 / speaker / S <2.>乙 / speaker"},
		{"〖一〗甲乙丙|¶|〖二〗丁戊己|¶", "h2 <〖一〗>甲乙丙 / h2 <〖二〗>丁戊己"},
		{"［一］甲乙丙|¶|［二］丁戊己|¶", "h2 <［一］>甲乙丙 / h2 <［二］>丁戊己"},
		{"一．甲|¶|二．乙|¶", "h1 <一．>甲 / h1 <二．>乙"},
		{"一 、甲|¶|二 、乙|¶", "h1 <一 、>甲 / h1 <二 、>乙"},
		{"一：甲|¶|二：乙|¶", "h1 <一：>甲 / h1 <二：>乙"},
		{"一　甲子年|¶|二　乙丑年|¶", "h1 <一>甲子年 / h1 <二>乙丑年"},
		{"（ 一 ）甲|¶|（ 二 ）乙|¶", "h2 <（ 一 ）>甲 / h2 <（ 二 ）>乙"},
		{"一）甲|¶|二）乙|¶", "h2 <一）>甲 / h2 <二）>乙"},
	} {
		lines, o := find(tt.in, Options{Titled: true})
		got := strings.ReplaceAll(sketch(lines, o), "T  / ", "")
		if got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
