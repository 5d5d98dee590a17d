package richtext

import "strings"

// Alternative is a description that somebody wrote. Word's own guesses begin
// or end with a sign of it, and programs write names of files.
func Alternative(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, sign := range [...]string{"描述已自动生成", "已自动生成说明", "AI 生成的内容可能不正确", "AI-generated content may be incorrect", "Description automatically generated"} {
		if strings.Contains(text, sign) {
			return ""
		}
	}
	lower := strings.ToLower(text)
	for _, ending := range [...]string{".png", ".jpg", ".jpeg", ".gif", ".bmp", ".wmf", ".emf"} {
		if strings.HasSuffix(lower, ending) {
			return ""
		}
	}
	return text
}
