package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/zh"
)

// surnames are the common surnames of one character; rare ones that are common
// words (全, 来, 和) are left out.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹欧耿关兰焦俞左柳甘祝包宁符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑甄丛仲虞敖巩佘池查麻苑迟邝封谈匡鞠荆冀胥郁储栗楚鄢谌奚皮粟冼蔺楼郜阚屠窦朴练廉禹祖漆巴狄晋阎"

// compoundSurnames are those of two characters.
var compoundSurnames = []string{
	"欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "端木", "轩辕", "南宫", "闻人", "澹台", "百里",
}

// nameDenials are words that begin like a name and are none. Most are headings
// that stand alone in a line.
var nameDenials = wordSet(`
	毛主席 周总理 	关于 关键 关键词 关爱 关心 任务 任何 任重 成绩 成绩单 成果 成效 成就 成长 成功 方法 方法论 方向 方案
	方式 方针 方略 方面 高度 高举 高尚 高效 高兴 安全 安全感 安心 安排 严格 严肃 严明 严要求 党员 党建
	党风 党史 党性 党旗 党章 路线 路径 路上 石榴籽 金句 白皮书 文明 文化 文艺 文件 文章 文稿 文风 武装
	江山 石油 万里 万众 解放 解决 解读 解难题 管理 管用 管党 单位 单元 季度 连心 连心桥 连线 成才 华章
	华诞 荣誉 荣耀 盛世 盛会 景象 景仰 师德 师生 师傅 师恩 师者 卫生 宗旨 宗教 楚歌 练兵 练本领 廉政
	廉洁 阳光 农村 农业 农民 司法 古人 吉祥 简介 简历 简报 项目 麦收 党徽 党费 边疆 边防 商量 商业 商议
	荣光 仲裁 查找 查摆 查漏 迟到 封面 谈话 谈心 谈谈 谈体会 谈感受 谈认识 郁金香 游子 辛苦 管好 路在
	温暖 温情 康庄 施工 施政 文责 牛劲 安居 齐心 齐抓 齐步走 易事 庄严 章程 申请 欧洲 祝福 祝愿 祝贺
	祝词 祝酒词 贺词 包容 宁静 舒心 纪律 纪念 纪实 纪要 梅花 童年 童心 童声 凌云 毕业 毕竟 金秋 白天
	左右 孔子 毛主席 黄河 黄金 黄土地 马上 马列 马克思 高质量 高标准 高水平 高起点 高站位 何为 何以 何时
	余热 余音 于是 杜绝 程序 程度 夏天 石头 江南 江河 史实 史料 史诗 史鉴 龙头 龙舟 雷锋 雷霆 严于 严管
	严抓 毛泽东 江水 段落 丁香 任期 叶落 林业 罗列 梁柱 宋词 唐诗 谢谢 谢辞 谢意 谢幕 许诺 许多 冯唐
	曾经 曾记 田野 田间 董事 董事会 温习 施行 汤水 牛羊 庞大 颜色 左膀 甘苦 甘于 甘当 甘为 祝大家 包括
	包办 游戏 管控 鲁莽 申报 申明 殷切 祁连 农家 尤其 阳春 池塘 查处 查看 匡正 荆楚 冀望 储备 练好 石沉
	金融 金色 蓝图 蓝天 白云 白手 江城 韩国 万岁 万事 万分 万物 钱粮 武汉 武警 莫忘 莫问 莫等 孔明 汤圆
	文字 易错 乔迁 安康 安定 聂耳 章节 岳麓 欧美 左翼 万千 万里路 万年青 成才路 高地 高峰 高原 高潮 高考
	高铁 高楼 马路 马到 金牌 金奖 石榴 白领 江湖 史书 龙腾 毛病 万能 严寒 严防 武器 文档 文学 文本 文凭
	安徽 安民 易懂 章法 关口 关系 关注 关照 关怀 关卡 左手 祝福语 包干 单独 单一 季节 成败 成本 成千
	苗头 谷雨 盛夏 曲折 路遇 路线图 路长 辛勤 管理员 华夏 房子 解惑 解放军 解说 解析 尤为 阳台 司机 司令
	古今 古城 古代 吉林 简单 简短 简要 车间 项目部 连队 连续 景色 党心 党委 党组 党支部 党小组 党龄 党课
	费用 冷静 席位 卫星 宗族 边界 师长 商品 沙漠 荣获 查阅 查办 封闭 谈判 谈起 储蓄 楚天 皮肤 楼道 练习
	祖国 祖先 祖辈 巴黎 陆续 陆地 汪洋 范文 范围 范例 范本 贾平凹 夏日 方便 方才 方可 方圆 秦岭 江西
	江苏 史上 顾全 顾客 温度 温馨 施展 牛年 龙年 马年 齐鲁 易言 欧盟 季报 辛亥 童话 纪检 纪委 梅雨 凌晨
	毕生 成都 成语 成套 成为 成员 曾祖 田园 钟声 钟情 谭嗣同 何其 何必 何处 何方 高山 高速 高手 高层
	高温 高等 高校 高中 林区 林草 罗马 梁山 宋代 唐代 许可 韩语 冯友兰 邓小平 曹操 于今 于无声 蒋介石
	余生 余年 余下 杜甫 苏联 苏州 丁字 任何人 任教 任职 任免 沈阳 姜子牙 崔颢 陆军 石家庄 贺信 贺电 贺岁
	顾问 万元 万人 万一 钱财 钱学森 严冬 严密 严正 武术 戴帽 莫非 莫大 汤药 康复 文人 牛马 安静 安稳
	安装 安置 安然 齐全 齐备 易经 伍子胥 颜值 鲁迅 殷实 关节 兰花 焦点 焦虑 左边 柳树 祝您 包含 宁愿
	宁可 宁夏 舒适 童真 单纯 霍乱 涂改 苗木 谷物 盛开 曲线 蓝领 路过 路灯 游客 柴米 蒙古 华侨 喻为 房屋
	解答 尤其是 阳性 农具 司空 卓越 古老 吉日 简化 简约 车辆 车站 连接 连年 麦田 岑参 景气 宫殿 冷暖
	席间 卫士 米饭 柏林 宗派 桂花 边缘 师资 仇恨 商机 沙尘 荣幸 巫术 桑叶 仲夏 池水 查明 麻烦 迟迟 谈论
	匡算 荆州 郁闷 楼房 屠杀 朴实 朴素 练就 廉价 祖籍
`)

// wordSet makes a set of words parted by space.
func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// ranks are what people are in their posts. They end the words before a name,
// and stand behind one in brackets.
var ranks = []string{
	"书记", "主席", "主任", "部长", "局长", "处长", "科长", "股长", "厅长", "司长", "省长", "市长", "区长", "县长", "镇长", "乡长", "村长", "社长", "所长", "站长", "院长",
	"校长", "园长", "馆长", "台长", "会长", "行长", "厂长", "矿长", "店长", "队长", "组长", "班长", "排长", "连长", "营长", "团长", "旅长", "师长", "军长", "司令员", "政委", "指导员", "教导员",
	"秘书长", "理事长", "董事长", "总经理", "经理", "总裁", "总监", "主管", "主编", "编辑", "记者", "教授", "讲师", "研究员", "教师", "老师", "教练", "医生", "护士", "工程师", "律师", "法官", "检察官", "会计", "干事", "专员", "委员", "常委", "代表", "党员", "团员", "干部", "学员", "学生",
	"同学", "职工", "员工", "工人", "社员", "村民", "居民", "战士", "民警", "青年", "志愿者", "负责人", "发言人", "主持人", "支书", "科员", "助理", "调研员", "巡视员", "参赞", "大使", "院士", "博士", "劳模", "模范", "先进个人",
}

// trades are what people do. They stand before or behind a name like ranks, but
// a phrase too can end in one (岗位安全员　责任在肩): the name must be told by its
// surname.
var trades = []string{
	"管理员", "保管员", "技术员", "驾驶员", "服务员", "营业员", "售货员", "售票员", "乘务员", "列车员", "炊事员", "饲养员", "保洁员", "保育员", "护理员", "网格员", "辅导员",
	"宣传员", "讲解员", "联络员", "通讯员", "统计员", "检验员", "质检员", "安全员", "调度员", "收银员", "快递员", "信息员", "监督员", "调解员", "协管员", "消防员", "护林员",
	"审判员", "书记员", "播音员", "放映员", "运动员", "教练员", "飞行员", "护士长", "楼长", "技师", "厨师", "药师",
}

// courtesies may follow a name at once: 张三同志.
var courtesies = []string{"同志", "先生", "女士", "老师", "同学", "教授", "书记", "主任", "主席", "校长", "院长", "局长", "部长", "处长", "科长", "市长", "区长", "县长", "镇长", "乡长", "厂长", "班长", "组长", "队长", "会长", "总经理", "董事长", "代表", "委员"}

// bodies are what organisations end in.
var bodies = []string{
	"党委", "党组", "党支部", "支部", "党总支", "总支", "党小组", "委员会", "纪委", "团委", "省委", "市委", "区委", "县委", "镇委", "乡委", "工委", "人大", "政协", "人民政府", "政府", "工会", "妇联", "共青团",
	"宣传部", "组织部", "统战部", "武装部", "政治部", "人事部", "总部", "办公室", "政研室", "教研室", "工作室", "研究室", "教育局", "公安局", "财政局", "民政局", "管理局", "人社局", "税务局", "税务所", "派出所", "司法局", "水利局", "农业局", "林业局", "交通局", "卫健委", "发改委", "教育厅",
	"公司", "集团", "银行", "分行", "支行", "医院", "学院", "大学", "中学", "小学", "学校", "幼儿园", "研究院", "研究所", "法院", "检察院", "街道", "街道办", "办事处", "居委会", "村委会", "社区", "协会", "学会", "联合会", "基金会", "车间", "工厂", "分厂", "合作社", "小组", "编辑部", "组委会", "筹委会", "工作组", "课题组", "学生会", "理事会",
	"图书馆", "图书室", "阅览室", "文化馆", "文化站", "文化宫", "少年宫", "档案馆", "卫生院", "卫生室", "敬老院", "养老院", "工作站", "服务站", "服务中心", "活动中心", "老干部局",
}

// places are what the bodies and places end in that people come from, where a
// name stands beside them: 区信访局　陈晓燕.
var places = []string{"局", "处", "科", "所", "站", "厂", "村", "镇", "乡", "街", "院", "校", "部", "厅", "班", "队", "室", "会", "中心", "公司", "省", "市", "县", "区"}

// headVerbs begin headings, not names of organisations or posts.
var headVerbs = []string{
	"加强", "建设", "做好", "关于", "推进", "深化", "抓好", "发挥", "坚持", "努力", "全面", "切实", "进一步", "打造", "提升", "提高", "落实", "强化", "争当", "争做", "当好", "做", "办好", "建好", "建强", "走进", "服务", "依靠", "聚焦", "围绕", "如何", "怎样", "以", "把", "让", "为", "在", "从", "对", "用", "要", "是", "我", "让我们",
}

// isPerson tells whether s is a person's name by itself: a surname and one or
// two characters more, a compound surname, a name with a dot, or what stands
// for a name (王××, 某某某).
func isPerson(s string) bool {
	s = closeUp(s)
	n := utf8.RuneCountInString(s)
	switch {
	case n < 2 || n > 12 || nameDenials[s]:
		return false
	case isForeignName(s):
		return true
	case n > 4:
		return false
	}
	if !isNamed(s) {
		return false
	}
	first := firstRune(s)
	rest := s[utf8.RuneLen(first):]
	if prefixOf(s, compoundSurnames) != "" && n >= 3 {
		return true
	}
	if strings.Trim(s, "×xX某〇○*") == "" {
		return n <= 3
	}
	return n <= 3 && strings.ContainsRune(surnames, first) && !strings.ContainsAny(rest, "的了是和与在之说")
}

// isForeignName tells whether s is a name with dots in it: 买买提·阿不力孜.
func isForeignName(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '·' || r == '•' || r == '・' })
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if n := hanCount(p); n < 1 || n != utf8.RuneCountInString(p) {
			return false
		}
	}
	return true
}

// isNamed tells whether s is made of what names are made of: Han characters,
// and what stands for those that are not told.
func isNamed(s string) bool {
	for _, r := range s {
		if !zh.IsHan(r) && !strings.ContainsRune("×xX○*", r) {
			return false
		}
	}
	return s != ""
}

// couldBeName tells whether s can be a name where its place says that it is
// one: two to four characters, or with dots.
func couldBeName(s string) bool {
	s = closeUp(s)
	n := utf8.RuneCountInString(s)
	return isForeignName(s) || n >= 2 && n <= 4 && isNamed(s) && !nameDenials[s] && suffixOf(s, ranks) == "" && suffixOf(s, bodies) == ""
}

// closeUp takes the space out of a name that was spread: 张　三.
func closeUp(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}

// isPersons tells whether s is one name, or several parted by space or 、.
func isPersons(s string) bool {
	if isPerson(s) {
		return true
	}
	s = strings.TrimSuffix(s, "等")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '、' || unicode.IsSpace(r) })
	if len(parts) < 2 || len(parts) > 8 {
		return false
	}
	for _, p := range parts {
		if !isPerson(p) {
			return false
		}
	}
	return true
}

// isBody tells whether s is the name of an organisation: 中共××市委宣传部.
func isBody(s string) bool {
	s = closeUp(s)
	n := utf8.RuneCountInString(s)
	return n >= 4 && n <= 26 && suffixOf(s, bodies) != "" && !isPhrase(s)
}

// isPost tells whether s is a post: 区委书记, 第三车间班组长代表.
func isPost(s string) bool {
	s = closeUp(s)
	return !longerThan(s, 30) && (suffixOf(s, ranks) != "" || suffixOf(s, bodies) != "") && !isPhrase(s)
}

// isPhrase tells whether s begins as a heading does, or holds a mark.
func isPhrase(s string) bool {
	return prefixOf(s, headVerbs) != "" || strings.ContainsAny(s, "，。！？；：“”,!?;:…—")
}

// isSpeaker tells whether s names who speaks, with or without post: 张三,
// 张三同志, 张三（区委书记）, 区委书记　张三, 张三　第一车间, 区委书记张三. It is
// bare if only its characters tell that it is a name, and not the words beside
// it.
func isSpeaker(s string) (bare, ok bool) {
	if longerThan(s, 40) || strings.ContainsAny(s, "。！？；：!?;:") {
		return false, false
	}
	if isPersons(s) {
		return true, true
	}
	if name := strings.TrimSuffix(s, suffixOf(s, courtesies)); name != s && !nameDenials[s] {
		n := utf8.RuneCountInString(name)
		if isPerson(name) || n == 1 && strings.Contains(surnames, name) {
			return true, true
		}
	}
	if name, in, ok := bracketed(s); ok && couldBeName(name) {
		return false, isPost(in) || isBodyList(in)
	}
	if parts := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '，' || r == ',' }); len(parts) > 1 {
		return false, postAndName(parts)
	}
	return false, postThenName(s)
}

// SpeakerName gives the name alone in words that tell who speaks, without the
// space in it: 张三 of 区委书记　张　三. It is "" if the words name nobody, or an
// organisation.
func SpeakerName(words string) string {
	s := fold(words)
	from, to := nameIn(s)
	if from == to {
		return ""
	}
	if name := words[from:to]; couldBeName(s[from:to]) {
		return closeUp(name)
	}
	return words[from:to] // several names
}

// nameIn gives the bytes of s where the name stands.
func nameIn(s string) (from, to int) {
	in := unbracket(s)
	if in != s {
		from = strings.Index(s, in)
		a, b := nameIn(in)
		return from + a, from + b
	}
	if isPersons(s) {
		return 0, len(s)
	}
	if name := strings.TrimSuffix(s, suffixOf(s, courtesies)); name != s && isPerson(name) {
		return 0, len(name)
	}
	if name, _, ok := bracketed(s); ok && couldBeName(name) {
		return 0, len(name)
	}
	if _, at := partsOf(s); len(at) > 1 {
		return nameAmong(s, at)
	}
	for _, w := range ranks {
		if at := strings.LastIndex(s, w); at > 0 && isPerson(s[at+len(w):]) {
			return at + len(w), len(s)
		}
	}
	if couldBeName(s) && !isBody(s) {
		return 0, len(s)
	}
	return 0, 0
}

// partsOf parts s at space and commas, and gives where each part begins and
// ends.
func partsOf(s string) (parts []string, at [][2]int) {
	start := -1
	for i, r := range s + " " {
		if unicode.IsSpace(r) || r == '，' || r == ',' {
			if start >= 0 {
				parts, at = append(parts, s[start:i]), append(at, [2]int{start, i})
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	return parts, at
}

// nameAmong gives the bytes of the name among parts of s: the last ones, or the
// first ones.
func nameAmong(s string, at [][2]int) (from, to int) {
	for _, surely := range []bool{true, false} {
		for n := 1; n < len(at) && n <= 3; n++ {
			for _, side := range [][][2]int{at[len(at)-n:], at[:n]} {
				a, b := side[0][0], side[n-1][1]
				parts := strings.Fields(s[a:b])
				name := strings.Join(parts, "")
				if spread(parts) && (isPerson(name) || !surely && couldBeName(name)) {
					return a, b
				}
			}
		}
	}
	return 0, 0
}

// bracketed parts 张三（区委书记） into what stands before the brackets and in
// them.
func bracketed(s string) (before, in string, ok bool) {
	last, size := utf8.DecodeLastRuneInString(s)
	if shapeOf(last) != -1 {
		return "", "", false
	}
	at := strings.IndexFunc(s, func(r rune) bool { return shapeOf(r) == 1 })
	if at <= 0 {
		return "", "", false
	}
	open, width := utf8.DecodeRuneInString(s[at:])
	if shapeOf(open) != 1 || at+width > len(s)-size {
		return "", "", false
	}
	return strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+width : len(s)-size]), true
}

// isBodyList tells whether what stands in brackets behind a name says where
// its bearer belongs.
func isBodyList(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '、' || r == '，' || unicode.IsSpace(r) }) {
		if isPost(part) || isBody(part) {
			return true
		}
	}
	return false
}

// postAndName tells whether words parted by space are a name and a post, in
// either order; the name may be spread: 区委书记　张　三.
func postAndName(parts []string) bool {
	for n := 1; n < len(parts) && n <= 3; n++ {
		if namedAs(parts[len(parts)-n:], parts[:len(parts)-n]) || namedAs(parts[:n], parts[n:]) {
			return true
		}
	}
	return false
}

// namedAs tells whether words are a name, and others what its bearer is.
func namedAs(name, post []string) bool {
	if !spread(name) {
		return false
	}
	s := strings.Join(name, "")
	return couldBeName(s) && isPosts(post) || isPerson(s) && isTrade(post)
}

// isTrade tells whether words end in what somebody does.
func isTrade(parts []string) bool {
	last := parts[len(parts)-1]
	return suffixOf(last, trades) != "" && !slices.ContainsFunc(parts, func(p string) bool { return isPhrase(p) || longerThan(p, 26) })
}

// spread tells whether parts are one word, or characters that stand apart.
func spread(parts []string) bool {
	if len(parts) == 1 {
		return true
	}
	for _, p := range parts {
		if utf8.RuneCountInString(p) > 1 {
			return false
		}
	}
	return true
}

func isPosts(parts []string) bool {
	last := parts[len(parts)-1]
	if !isPost(last) && !isPost(parts[0]) && suffixOf(last, places) == "" && suffixOf(parts[0], places) == "" {
		return false
	}
	for _, p := range parts {
		if isPhrase(p) || longerThan(p, 26) {
			return false
		}
	}
	return true
}

// postThenName tells whether s is a post with a name right behind it:
// 区委书记张三.
func postThenName(s string) bool {
	for _, w := range ranks {
		at := strings.LastIndex(s, w)
		if at <= 0 {
			continue
		}
		post, name := s[:at+len(w)], s[at+len(w):]
		if name != "" && isPerson(name) && isPost(post) {
			return true
		}
	}
	return false
}
