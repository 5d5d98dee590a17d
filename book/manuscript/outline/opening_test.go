package outline

import (
	"strings"
	"testing"
)

// kindsOf gives the kinds of the lines below the head, in order, with the label
// of a line that has one.
func kindsOf(lines []string, o *Outline) string {
	var parts []string
	for i := 1; i < len(lines); i++ {
		l := &o.Lines[i]
		s := l.Kind.String()
		if l.Kind != Heading && !l.Label.Empty() {
			s += "<" + l.Label.Of(lines[i]) + ">"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

// What a speech carries between its head and its text.
func TestOpening(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// Who speaks, said so.
		{"发言人：张三|¶", "speaker<发言人：> paragraph"},
		{"发言人:张三|同志们：|¶", "speaker<发言人:> salutation paragraph"},
		{"主讲人：区委书记张三|¶", "speaker<主讲人：> paragraph"},
		{"主讲人　张三|¶", "speaker<主讲人　> paragraph"},
		{"发 言 人：张　三|¶", "speaker<发 言 人：> paragraph"},
		{"汇报人：中共××街道工委|¶", "speaker<汇报人：> paragraph"},
		{"宣讲人：×××|¶", "speaker<宣讲人：> paragraph"},
		{"（发言人：张三）|¶", "speaker paragraph"},
		{"演讲者：李四（第一车间）|¶", "speaker<演讲者：> paragraph"},
		{"作者：王小明|¶", "speaker<作者：> paragraph"},
		{"發言人：張三|¶", "speaker<發言人：> paragraph"},
		{"发言单位：向阳社区党委|¶", "speaker<发言单位：> paragraph"},
		{"文/张三|¶", "speaker<文/> paragraph"},
		// Who speaks, told by the form.
		{"张三|¶", "speaker paragraph"},
		{"张　三|同志们：|¶", "speaker salutation paragraph"},
		{"张三丰|¶", "speaker paragraph"},
		{"欧阳修文|¶", "speaker paragraph"},
		{"买买提·阿不力孜|¶", "speaker paragraph"},
		{"张三、李四|¶", "speaker paragraph"},
		{"张三　李四　王五|¶", "speaker paragraph"},
		{"王××|¶", "speaker paragraph"},
		{"×××|同志们：|¶", "speaker salutation paragraph"},
		{"张三同志|¶", "speaker paragraph"},
		{"王书记|¶", "speaker paragraph"},
		{"张三（区委书记）|¶", "speaker paragraph"},
		{"阿依古丽(第三小学教师)|¶", "speaker paragraph"},
		{"（区委书记　张三）|¶", "speaker paragraph"},
		{"区委书记　张三|¶", "speaker paragraph"},
		{"区委书记　张　三|¶", "speaker paragraph"},
		{"中共向阳区委书记、区长　张三|¶", "speaker paragraph"},
		{"区委书记张三|¶", "speaker paragraph"},
		{"张三　第一车间班组长|¶", "speaker paragraph"},
		{"张三，向阳社区居民|¶", "speaker paragraph"},
		{"向阳社区党委|¶", "speaker paragraph"},
		{"中共××市委宣传部|¶", "speaker paragraph"},
		{"區委書記　張三|¶", "speaker paragraph"},
		{"图书室管理员　王明|¶", "speaker paragraph"},
		{"图书室管理员　王　明|¶", "speaker paragraph"},
		{"王明　图书室管理员|¶", "speaker paragraph"},
		{"第三车间 安全员 李红|¶", "speaker paragraph"},
		// When and where.
		{"2024年10月1日|¶", "date paragraph"},
		{"（2024年10月1日）|¶", "date paragraph"},
		{"(二〇二四年十月一日)|¶", "date paragraph"},
		{"2024.10.1|¶", "date paragraph"},
		{"2024-10-01|¶", "date paragraph"},
		{"2024年10月|¶", "date paragraph"},
		{"10月1日|¶", "date paragraph"},
		{"20××年×月×日|¶", "date paragraph"},
		{"2024年__月__日|¶", "date paragraph"},
		{"2024年10月1日 北京|¶", "date paragraph"},
		{"2024年10月1日，市委礼堂|¶", "date paragraph"},
		{"2024年10月1日于人民大会堂|¶", "date paragraph"},
		{"北京　2024年10月1日|¶", "date paragraph"},
		{"2024年10月1日上午9:30|¶", "date paragraph"},
		{"2024年10月1日（星期二）下午　三楼会议室|¶", "date paragraph"},
		{"（2024年10月1日在全区动员大会上）|¶", "date paragraph"},
		{"（2024年10月1日，根据录音整理）|¶", "date paragraph"},
		{"时间：2024年10月1日上午|地点：三楼会议室|¶", "date<时间：> date<地点：> paragraph"},
		{"会议时间：10月1日9:30|¶", "date<会议时间：> paragraph"},
		// What it is called, and on which occasion.
		{"——在全区动员大会上的讲话|¶", "subtitle paragraph"},
		{"--在全区动员大会上的讲话|¶", "subtitle paragraph"},
		{"在全区动员大会上的讲话|¶", "subtitle paragraph"},
		{"（在全区动员大会上的讲话）|¶", "subtitle paragraph"},
		{"（摘要）|¶", "subtitle paragraph"},
		{"（根据录音整理）|¶", "subtitle paragraph"},
		{"全区动员大会|¶", "occasion paragraph"},
		{"在第一党支部组织生活会上|¶", "occasion paragraph"},
		{"会议名称：全区动员大会|¶", "occasion<会议名称：> paragraph"},
		{"发言主题：依靠群众求胜利|¶", "occasion<发言主题：> paragraph"},
		// Several, in any order, with blank lines.
		{"——在全区动员大会上的讲话||（2024年10月1日）||张三||同志们：|¶", "subtitle blank date blank speaker blank salutation paragraph"},
		{"张三|2024年10月1日|同志们：|¶", "speaker date salutation paragraph"},
		{"区委书记　张三|（2024年10月1日　北京）|¶", "speaker date paragraph"},
		{"时间：2024年10月1日|地点：三楼|主持人：张三|出席：李四、王五|记录：赵六|¶",
			"date<时间：> date<地点：> speaker<主持人：> occasion<出席：> occasion<记录：> paragraph"},
		{"张三|一、甲|¶|二、乙|¶", "speaker heading paragraph heading paragraph"},
		{"发言人：张三", "speaker<发言人：>"},
	} {
		lines, o := find("篇1 题|"+tt.in, Options{})
		if got := kindsOf(lines, o); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// Each of these looks like a part of an opening and is none.
func TestOpeningTraps(t *testing.T) {
	for _, in := range []string{
		// Names that are none.
		"方法论|¶", "关于|¶", "成绩单|¶", "高质量|¶", "毛主席|¶", "安全感|¶", "路线图|¶", "关键词|¶", "党员|¶", "石榴籽|¶", "谢谢|¶", "温暖|¶",
		"和为贵|¶", "全过程|¶", "新征程|¶", "正文|¶", "万众一心|¶", "高举旗帜|¶",
		"张三说|李四答|王五笑", // a list, no text
		"张三来了。|¶", "张三，你好|¶", "张三的故事|¶", "张三是党员|¶", "张三和李四是同学|¶",
		"做群众的贴心书记|¶", "如何当好党支部书记|¶", "加强基层党支部|¶", "关于向阳社区|¶", "为什么要当代表|¶",
		// What people do, and no name beside it.
		"岗位安全员　责任在肩|¶", "优秀服务员　时代先锋|¶", "图书室管理员|¶", "争当安全员　王明|¶", "思想动员　李代桃僵|¶", "合格管理员　方便群众|¶", "技术员　关键岗位|¶",
		// Labels that introduce what is said.
		"主持人：各位同志，大家好。|¶", "主持人：大家好|¶", "发言人：我今天讲三点|¶", "汇报：一年来的工作。|¶", "时间：宝贵|¶", "时间就是生命|¶",
		"单位要依靠群众|¶", "作者认为群众是英雄|¶", "演讲　比赛|¶", "报告：情况紧急！|¶", "主题是依靠群众|¶", "文/武之道|¶",
		"会议：听取了汇报，讨论了方案，形成了决议，作了部署|¶",
		// Dates in sentences.
		"2024年10月1日是国庆节|¶", "2024年10月1日，我们来到北京|¶", "10月1日那天|¶", "2024年10月1日召开大会|¶", "2024年，我参加了工作|¶",
		"2024年以来|¶", "三月|¶", "二〇二四|¶", "2024|¶", "从2024年10月1日起|¶", "2024年10月1日至3日|¶",
		"时间：2023-06-28 09:39:35|¶", "2023-06-28 09:39:35|¶", // a web page's own
		// Occasions in sentences and headings.
		"学习在全会上的讲话|¶", "开好民主生活会|¶", "我在大会上的发言|¶", "要开好大会|¶", "这次大会|¶", "贯彻落实全会|¶",
		// Brackets.
		"（热烈鼓掌）|¶", "（播放视频）|¶", "（一）|¶", "（略）|¶", "（主持人上场）|¶",
		// Dashes.
		"——群众是真正的英雄，我们自己则往往是幼稚可笑的。|¶",
		// Text.
		"同志们，我叫张三。|¶", "我叫张三|¶", "大家好，我是张三|¶",
	} {
		lines, o := find("篇1 题|"+in, Options{})
		if k := o.Lines[1].Kind; k >= Subtitle && k <= SignOff {
			t.Errorf("%s taken for a %v: %s", lines[1], k, o.Why(1, lines[1]).Zh)
		}
	}
}

// A head that is a bare label takes the short line below for its words.
func TestTitleBelow(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"【篇一】|依靠群众求胜利|张三|¶|【篇二】|同志们：|¶", "S <【篇一】> / words / speaker / S <【篇二】> / salutation"},
		{"发言一|依靠群众求胜利|同志们：|¶|发言二|心系群众谋发展|同志们：|¶", "S <发言一> / words / salutation / S <发言二> / words / salutation"},
		{"第一讲||《群众路线》||¶|第二讲||《群众观点》||¶", "S <第一讲> / words / S <第二讲> / words"},
		{"第一讲|依靠谁？为了谁？|¶", "S <第一讲>"}, // two sentences
		{"第一讲|为了谁？|¶|¶", "S <第一讲>"},   // three Han, no head
		{"第一讲|张三|¶|¶", "S <第一讲> / speaker"},
		{"第一讲|2024年10月1日|¶", "S <第一讲> / date"},
		{"第一讲|大家好|¶|¶", "S <第一讲> / salutation"},
		{"第一讲|一、甲|¶|二、乙|¶", "S <第一讲> / h1 <一、>甲 / h1 <二、>乙"},
		{"第一讲|各位老师|¶", "S <第一讲> / salutation"},
		{"第一讲|我今天很高兴，|¶", "S <第一讲>"},
		{"第一讲|群众是真正的英雄。|¶", "S <第一讲>"},
		{"第一讲|日照香炉生紫烟|遥看瀑布挂前川|¶", "S <第一讲>"},
	} {
		lines, o := find(tt.in, Options{})
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// The sign-off of a speech.
func TestSignOff(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"谢谢大家！|渡口图书室|2024年3月5日", "closing signoff signoff"},
		{"走进图书馆|2024年3月5日", "paragraph signoff"},
		{"谢谢大家！|张三|2024年10月1日", "closing signoff signoff"},
		{"张三|2024年10月1日", "signoff signoff"},
		{"编者|2024年10月1日", "signoff signoff"},
		{"编　者|2024年10月", "signoff signoff"},
		{"本书编写组||2024年10月1日", "signoff blank signoff"},
		{"编者", "paragraph"},
		{"编者按|2024年10月1日", "paragraph signoff"},
		{"2024年10月1日", "signoff"},
		{"承诺人：张　伟|2024 年 5 月 1 日", "signoff signoff"},
		{"某某公司党委书记、董事长：李明|甲辰年三月初一", "signoff signoff"},
		{"倡议人：张三|工会委员会|二〇二四．五．四", "signoff signoff signoff"},
		{"区委书记：要学会倾听|2024年10月1日", "paragraph signoff"},
		{"谢谢大家！|党委书记: 李明", "closing signoff"},
		{"张三|甲辰年仲秋", "signoff signoff"},
		{"张三|癸卯年闰二月初一", "signoff signoff"},
		{"甲辰年春于北京", "signoff"},
		{"张三|一九二一·七·一", "signoff signoff"},
		{"谢谢大家！|张三", "closing signoff"},
		{"谢谢大家！||中共向阳社区党委||二〇二四年十月", "closing blank signoff blank signoff"},
		{"发言人：张三|时间：2024年10月1日", "signoff signoff"},
		{"张　三|20××年×月×日", "signoff signoff"},
		{"（张三，2024年10月1日于北京）", "signoff"},
		{"区委书记　张三|2024年10月1日 北京|***", "signoff signoff break"},
		{"此致|敬礼！|申请人：张三|2024年10月1日", "paragraph paragraph paragraph signoff"},
		{"谢谢大家！|在此祝大家身体健康|2024年10月1日", "closing paragraph signoff"},
		// Traps.
		{"张三", "paragraph"},
		{"张三|李四", "paragraph paragraph"},
		{"人民万岁", "paragraph"},
		{"2024年10月1日是国庆节", "paragraph"},
		{"谢谢大家！|让我们共同努力", "closing paragraph"},
		{"日照香炉生紫烟|遥看瀑布挂前川", "paragraph paragraph"},
		{"为人民服务！|2024年10月1日", "paragraph signoff"},
		// Years and numbers that are no dates.
		{"甲辰年春节快到了", "paragraph"},
		{"丙午年是马年", "paragraph"},
		{"2024年的春天", "paragraph"},
		{"那是二〇二四年的春天", "paragraph"},
		{"2024年，再出发", "paragraph"},
		{"一二三四．五．六", "paragraph"},
		// What somebody says, and who can be asked.
		{"主持人：谢谢大家。", "paragraph"},
		{"主持人：感谢各位|2024年10月1日", "paragraph signoff"},
		{"老师：明白了吗|学生：明白了", "paragraph paragraph"},
		{"谢谢大家！|学生：明白", "paragraph paragraph"},
		{"谢谢大家！|队长：出发", "paragraph paragraph"},
		{"谢谢大家！|党员：向前冲", "paragraph paragraph"},
		{"青年：高举旗帜|2024年10月1日", "paragraph signoff"},
		{"记者：谢谢您|2024年10月1日", "paragraph signoff"},
		{"负责人：李某，电话12345678|2024年10月1日", "paragraph signoff"},
		{"谢谢大家！|负责人：李某，电话12345678|¶", "paragraph paragraph paragraph"},
		{"谢谢大家！|负责人：李明|¶", "paragraph paragraph paragraph"},
	} {
		lines, o := find("篇1 题|¶|"+tt.in, Options{})
		if got := strings.TrimPrefix(kindsOf(lines, o), "paragraph "); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// A line set to the right signs a speech without a date, and names a speaker
// whose surname is rare.
func TestAside(t *testing.T) {
	in := "篇1 题|佴文书|同志们：|¶|佴文书"
	lines, o := find(in, Options{})
	if got, want := kindsOf(lines, o), "paragraph salutation paragraph paragraph"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	looks := make([]Look, len(lines))
	looks[1].Aligned, looks[4].Aligned = AlignCentre, AlignRight
	lines, o = find(in, Options{Looks: looks})
	if got, want := kindsOf(lines, o), "speaker salutation paragraph signoff"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A title without heads of speeches has an opening too.
func TestOpeningOfTheWhole(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"依靠群众求胜利|——在全区动员大会上的讲话|（2024年10月1日）|张三|同志们：|¶", "T 依靠群众求胜利 / T ——在全区动员大会上的讲话 / date / speaker / salutation"},
		{"在全区动员大会上的讲话|区委书记　张三|¶|¶", "T 在全区动员大会上的讲话 / speaker"},
		{"2024年10月1日|庆祝国庆座谈会发言|张三|同志们：|¶", "date / T 庆祝国庆座谈会发言 / speaker / salutation"},
		{"同志们：|张三|¶|¶", "salutation"},
	} {
		lines, o := find(tt.in, Options{})
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// The name alone, as a contents page lists it.
func TestSpeakerName(t *testing.T) {
	for words, want := range map[string]string{
		"张三": "张三", "张　三": "张三", "张三（区委书记）": "张三", "（区委书记　张三）": "张三", "区委书记　张三": "张三", "区委书记　张　三": "张三",
		"张三　第一车间班组长": "张三", "区委书记张三": "张三", "张三同志": "张三", "阿依古丽(第三小学教师)": "阿依古丽", "张三，向阳社区居民": "张三",
		"山顶小学教师 阿依古丽·买买提": "阿依古丽·买买提", "张三、李四": "张三、李四", "公交二公司 刘洋": "刘洋", "區委書記　張三": "張三", "市政集团  李志强": "李志强", "图书室管理员　王明": "王明",
		"向阳社区党委": "", "中共××市委宣传部": "", "": "", "王××": "王××", "尉迟恭敬": "尉迟恭敬",
	} {
		if got := SpeakerName(words); got != want {
			t.Errorf("SpeakerName(%s) = %q, want %q", words, got, want)
		}
	}
}
