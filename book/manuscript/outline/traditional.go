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
	traditionalForms = []rune("來們匯員問單報場塊壇學寫專對導師彙後從愛應戰擊時會樂樣權歡沒爺獻畢當發節範緒編總義聲聽與號裏裡見親觀記評詞話認語說課請諸講謝謹議讓負責賓載輯轉辭這鄉錄長閉開間關領題點黨")
	simplifiedForms  = []rune("来们汇员问单报场块坛学写专对导师汇后从爱应战击时会乐样权欢没爷献毕当发节范绪编总义声听与号里里见亲观记评词话认语说课请诸讲谢谨议让负责宾载辑转辞这乡录长闭开间关领题点党")
)

// simplified gives the simplified form of a character of traditionalForms, and
// any other as it is.
func simplified(r rune) rune {
	if r < traditionalForms[0] {
		return r
	}
	if i, ok := slices.BinarySearch(traditionalForms, r); ok {
		return simplifiedForms[i]
	}
	return r
}
