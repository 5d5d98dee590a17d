package manifest

import (
	"kanben/book/diag"
)

// SchemaID names the schema; it is a name, not an address that anything opens.
const SchemaID = "urn:kanben:book.yaml:1"

// Schema is the JSON Schema (draft 2020-12) of book.yaml, for editors: made of
// the table that the validator uses, with descriptions in language l.
func Schema(v *Vocabulary, l diag.Lang) map[string]any {
	s := root(v).schema(l)
	s["type"] = []string{"object", "null"}
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["$id"] = SchemaID
	s["title"] = "book.yaml"
	return s
}

// Patterns of texts, in what both kinds of regular expressions know. A text
// shows something and has no control characters, nor more than a line.
const (
	oneLine  = "^[^\x00-\x1F\x7F]*[^\x00-\x20\x7F\u3000][^\x00-\x1F\x7F]*$"
	anyLines = "^[^\x00-\x09\x0B-\x1F\x7F]*[^\x00-\x20\x7F\u3000][^\x00-\x09\x0B-\x1F\x7F]*$"
	aDay     = `^[0-9]{4}(-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|\.[0-9]{1,2}\.[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)$`
)

// schema is the schema of a value.
func (w *want) schema(l diag.Lang) map[string]any {
	s := w.ownSchema(l)
	if w.alone == nil {
		return s
	}
	return map[string]any{"anyOf": []any{w.alone.schema(l), s}}
}

func (w *want) ownSchema(l diag.Lang) map[string]any {
	switch w.kind {
	case word:
		return map[string]any{"type": "string", "enum": w.words}
	case number:
		return map[string]any{"type": "integer", "minimum": w.min, "maximum": w.max}
	case decimal:
		return map[string]any{"type": "number", "minimum": w.min, "maximum": w.max}
	case truth:
		return map[string]any{"type": "boolean"}
	case date:
		return map[string]any{"type": "string", "pattern": aDay}
	case list:
		return map[string]any{"type": "array", "items": w.item.schema(l)}
	case table:
		return w.tableSchema(l)
	case record:
		return w.recordSchema(l)
	}
	s := map[string]any{"type": []string{"string", "number"}}
	switch {
	case int(w.form) < len(forms) && forms[w.form] != nil:
		s["pattern"] = forms[w.form].String()
	case w.lines:
		s["pattern"] = anyLines
	default:
		s["pattern"] = oneLine
	}
	return s
}

func (w *want) recordSchema(l diag.Lang) map[string]any {
	properties := map[string]any{}
	for i := range w.fields {
		fd := &w.fields[i]
		p := fd.want.schema(l)
		if !w.onlyOne { // a key with nothing behind it says nothing
			p = orNull(p)
		}
		p["description"] = fd.about.In(l)
		properties[fd.key] = p
	}
	s := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if w.onlyOne {
		s["minProperties"], s["maxProperties"] = 1, 1
	}
	return s
}

func (w *want) tableSchema(l diag.Lang) map[string]any {
	s := map[string]any{"type": "object", "additionalProperties": orNull(w.item.schema(l))}
	if w.words != nil {
		s["propertyNames"] = map[string]any{"enum": w.words}
	}
	return s
}

// orNull lets a value be null as well.
func orNull(s map[string]any) map[string]any {
	return map[string]any{"anyOf": []any{map[string]any{"type": "null"}, s}}
}
