package outline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxFolded is the longest line in bytes that is folded: no head, salutation
// or closing is longer.
const maxFolded = 3 * 80

// fold gives s with the traditional forms of the characters that stand in the
// tables of this package replaced by the simplified ones, so that each word
// stands in a table once. It is for comparing only: both forms are three bytes
// long, so that stretches of the one are stretches of the other.
func fold(s string) string {
	if len(s) > maxFolded {
		return s
	}
	first := strings.IndexFunc(s, func(r rune) bool { return simplified(r) != r })
	if first < 0 {
		return s
	}
	b := []byte(s)
	for i, r := range s[first:] {
		if to := simplified(r); to != r {
			utf8.EncodeRune(b[first+i:], to)
		}
	}
	return string(b)
}

// traditionalForms are traditional characters, sorted, and simplifiedForms what
// stands for each (通用规范汉字表, appendix 1): those of the words in the tables
// of this package.
var (
	traditionalForms = []rune("來們傳儀劉動務匯參吳員問喬單嚴園團報場塊塗壇婁孫學宮寧寫專對導師廳張彙後從愛應戰戶擊時書會楊業樂樣權欒歐歡沒湯溫滿營爺獻畢當發監盧祿稱竇節範籌紀級組統經緒編縣總繆織羅義聲聶職聽與莊萬葉蔣藍蘆蘇蘭處號衛裏裡見親觀記許評詞話認語說課談請諶諸講謝謹證譚議護讓負責費賀賈賓賴賽趙車載輯轉辦辭農這連鄉鄒鄔鄧鄭鄺醫銀錄錢錦鍾鎮鐘長閆閉開間閔閻關陰陳陸隊鞏韋韓項領題顏顧館馬馮駱驗魯麥黃點黨齊龍龐龔")
	simplifiedForms  = []rune("来们传仪刘动务汇参吴员问乔单严园团报场块涂坛娄孙学宫宁写专对导师厅张汇后从爱应战户击时书会杨业乐样权栾欧欢没汤温满营爷献毕当发监卢禄称窦节范筹纪级组统经绪编县总缪织罗义声聂职听与庄万叶蒋蓝芦苏兰处号卫里里见亲观记许评词话认语说课谈请谌诸讲谢谨证谭议护让负责费贺贾宾赖赛赵车载辑转办辞农这连乡邹邬邓郑邝医银录钱锦钟镇钟长闫闭开间闵阎关阴陈陆队巩韦韩项领题颜顾馆马冯骆验鲁麦黄点党齐龙庞龚")
)

// simplified gives the simplified form of a character of traditionalForms, the
// numeral that a Kangxi radical looks like, and any other character as it is.
func simplified(r rune) rune {
	if r < traditionalForms[0] {
		switch r { // Kangxi radicals, as some programs copy numerals
		case '⼀':
			return '一'
		case '⼆':
			return '二'
		case '⼋':
			return '八'
		case '⼗':
			return '十'
		}
		return r
	}
	if i, ok := slices.BinarySearch(traditionalForms, r); ok {
		return simplifiedForms[i]
	}
	return r
}
