package richtext

import "strings"

// RoleOf is what the name of a style says.
func RoleOf(name string) Role {
	name = strings.ToLower(strings.Join(strings.Fields(name), ""))
	switch {
	case name == "title", name == "标题", name == "標題", name == "文档标题", name == "文章标题", name == "大标题":
		return RoleTitle
	case strings.HasPrefix(name, "toc") || strings.HasPrefix(name, "contents") && name != "contents" || strings.HasPrefix(name, "目录") || strings.HasPrefix(name, "目錄"):
		return RoleTOC
	case name == "quote", name == "intensequote", name == "引用", name == "明显引用", name == "引文", name == "blocktext", name == "quotations":
		return RoleQuote
	case name == "caption", name == "题注", name == "題注":
		return RoleCaption
	}
	return NoRole
}
