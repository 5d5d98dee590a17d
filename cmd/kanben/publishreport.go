package main

import (
	"strings"

	"kanben/book/diag"
	"kanben/build/media"
	"kanben/build/publish"
)

// published says what was done, or would be.
func (c *console) published(o *publishOptions, p *publish.Plan, place string, unsent []string) error {
	if o.json {
		return c.publishedJSON(o, p)
	}
	if c.quiet {
		c.line(diag.Visible(place))
		return nil
	}
	if len(unsent) > 0 {
		c.line(c.say(keyPublishLeft, diag.Visible(c.firstOf(unsent))))
	}
	words := [...]key{publish.New: keyPublishNew, publish.Changed: keyPublishNewer, publish.Same: keyPublishSame, publish.Old: keyPublishOld, publish.Removed: keyPublishGone}
	t := table{align: []alignment{left, right, left}}
	for i := range p.Items {
		item := &p.Items[i]
		if item.Action == publish.Same && !c.verbose {
			continue
		}
		size := ""
		if item.Bytes > 0 {
			size = media.Size(item.Bytes)
		}
		t.row(c.say(words[item.Action]), size, diag.Visible(item.Path))
	}
	t.write(c.out)
	count := keyPublishCount
	if o.dryRun {
		count = keyPublishCount2
	}
	fresh, bytes := p.Count(publish.New)
	changed, more := p.Count(publish.Changed)
	same, _ := p.Count(publish.Same)
	removed, _ := p.Count(publish.Removed)
	old, _ := p.Count(publish.Old)
	c.line(c.say(count, fresh+changed, media.Size(bytes+more), same, removed, old))
	if o.dryRun {
		c.line(c.say(keyPublishDry))
		return nil
	}
	c.line("")
	c.line(c.say(keyPublishTo))
	c.line(diag.Visible(place))
	return nil
}

// firstOf are a few of many names.
func (c *console) firstOf(names []string) string {
	shown := strings.Join(names[:min(len(names), 5)], c.say(keyListComma))
	if len(names) > 5 {
		shown += c.say(keyAlsoFiles, len(names))
	}
	return shown
}

// jsonPublished is the shape of a file that is published.
type jsonPublished struct {
	Type   string `json:"type"`
	Path   string `json:"path"`
	Action string `json:"action"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// jsonPublishing is the shape of the summary.
type jsonPublishing struct {
	Type    string `json:"type"`
	Version int    `json:"version"`
	Sent    int    `json:"sent"`
	Bytes   int64  `json:"bytes"`
	Same    int    `json:"same"`
	Old     int    `json:"old"`
	Removed int    `json:"removed"`
	DryRun  bool   `json:"dry_run"`
}

func (c *console) publishedJSON(o *publishOptions, p *publish.Plan) error {
	words := [...]string{publish.New: "new", publish.Changed: "changed", publish.Same: "same", publish.Old: "old", publish.Removed: "removed"}
	e := diag.NewEncoder(c.out)
	for i := range p.Items {
		item := &p.Items[i]
		if err := e.Encode(jsonPublished{"published", item.Path, words[item.Action], item.Bytes, item.Digest.Hex()}); err != nil {
			return err
		}
	}
	fresh, bytes := p.Count(publish.New)
	changed, more := p.Count(publish.Changed)
	same, _ := p.Count(publish.Same)
	removed, _ := p.Count(publish.Removed)
	old, _ := p.Count(publish.Old)
	return e.Encode(jsonPublishing{"summary", diag.JSONVersion, fresh + changed, bytes + more, same, old, removed, o.dryRun})
}
