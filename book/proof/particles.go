package proof

import "kanben/book/diag"

var particle = &diag.Rule{
	Code: "P152", Severity: diag.Advice,
	Name:    diag.Text{Zh: "“的”和“地”", En: "的 and 地"},
	Message: diag.Text{Zh: "“%[1]s”修饰动作，用“地”：%[2]s", En: "%[1]q tells how something is done and takes 地: %[2]s"},
	Source:  "现代汉语词典; 图书编校质量差错认定细则",
}

const (
	particleSigns = "的"
	// manners are words that tell how, when a verb follows.
	manners = "认真 深入 积极 努力 不断 切实 扎实 大力 广泛 严格 充分 坚决 主动 自觉 热情 耐心 细心 仔细 迅速 顺利 圆满 牢固 牢牢 紧紧 深深 深刻 清醒 清楚 高度 热烈 亲切 郑重 庄严 隆重 真诚 衷心 默默 渐渐 慢慢 悄悄 轻轻 静静 逐步 逐渐 有力 有效 及时 准确 全面 系统"
	// deeds are verbs that such words stand before; of them perceptions take 到.
	perceptions = "认识 感受 体会 了解 领会"
	deeds       = "学习 研究 分析 思考 讨论 贯彻 落实 开展 推进 认识 体会 感受 了解 领会 总结 完成 解决 围绕 团结 把握 参加 投入 听取 检查 对待 回答 介绍 讲解 宣传 执行 提高 推动 促进 改善 加强 发展 指出 遏制 打击 调动 激发 维护 保护"
)

// lookParticle reports 认真的学习了: a word of manner, 的, a verb, and what only a
// verb has behind it. 认真的学习态度 is right.
func (l *line) lookParticle(i int) {
	switch l.char(i + 3) { // first, for it is seldom
	case '了', '着', '过':
	case '到':
		if l.readsAny(i+1, perceptions) == 0 {
			return
		}
	default:
		return
	}
	if i < 2 || l.readsAny(i-2, manners) != 2 || l.readsAny(i+1, deeds) != 2 {
		return
	}
	was := l.words(i-2, i+4)
	l.note(particle, i, i+1, was, l.words(i-2, i)+"地"+l.words(i+1, i+4)).propose(l, i, i+1, "地")
}
