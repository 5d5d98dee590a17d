package main

import (
	"bufio"
	"fmt"
	"strings"

	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build/pack"
)

// jsonParcel is the shape of a group's parcel, jsonParcelFile of a file in it.
type jsonParcel struct {
	Type     string           `json:"type"`
	Group    string           `json:"group"`
	Folder   string           `json:"folder"`
	Files    []jsonParcelFile `json:"files"`
	Archives []string         `json:"archives"`
}

type jsonParcelFile struct {
	Output string `json:"output"`
	Name   string `json:"name"`
	ASCII  string `json:"ascii"`
	Copies int    `json:"copies"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// tell says who gets what, before anything is written.
func (p *packer) tell() error {
	if p.json {
		return p.tellJSON()
	}
	if err := p.out.Flush(); err != nil {
		return err
	}
	w := bufio.NewWriter(p.console.err)
	if err := p.printFindings(w, p.errFile, p.findings, p.notFixed); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if p.quiet {
		return nil
	}
	p.title(p.say(keyPackParcels))
	t := table{align: []alignment{left, left, right}}
	for i := range p.plan.Parcels {
		parcel := &p.plan.Parcels[i]
		archives := ""
		if n := len(parcel.Archives); n > 0 {
			archives = p.say(keyPackArchives, n)
		}
		t.row(diag.Visible(parcel.Group.Name), p.contentsOf(parcel), archives)
	}
	t.write(p.out)
	p.line("")
	p.title(p.say(keyPackTotals))
	t = table{align: []alignment{left, right, right, right}}
	for _, total := range p.plan.Totals() {
		copies, sheets := "", ""
		if total.Copies > 0 {
			copies = fmt.Sprint(total.Copies)
			sheets = p.say(keyPackSheets, total.Sheets)
		}
		t.row(p.outputName(total.Output)+total.Excerpt(p.lang), p.say(keyPackGroups, total.Groups), copies, sheets)
	}
	t.write(p.out)
	return nil
}

// outputName is what people call an output.
func (p *packer) outputName(output string) string { return roster.OutputName(output).In(p.lang) }

// contentsOf says what a parcel holds, in a few words.
func (p *packer) contentsOf(parcel *pack.Parcel) string {
	var parts []string
	named := map[string]bool{}
	for _, f := range parcel.Files {
		if f.Copies == 0 && named[f.Output] {
			continue // the backs of sheets go with their fronts
		}
		named[f.Output] = true
		if f.Copies > 0 {
			parts = append(parts, p.say(keyPackCopies, p.outputName(f.Output), f.Copies))
		} else {
			parts = append(parts, p.outputName(f.Output))
		}
	}
	if len(parts) == 0 {
		return p.say(keyPackNothing)
	}
	return strings.Join(parts, p.say(keyListComma))
}

func (p *packer) tellJSON() error {
	if err := p.findings.WriteJSON(p.out, p.lang); err != nil {
		return err
	}
	e := diag.NewEncoder(p.out)
	for i := range p.plan.Parcels {
		parcel := &p.plan.Parcels[i]
		j := jsonParcel{Type: "parcel", Group: parcel.Group.Name, Folder: parcel.Folder, Files: []jsonParcelFile{}, Archives: []string{}}
		for _, f := range parcel.Files {
			j.Files = append(j.Files, jsonParcelFile{f.Output, f.Name, f.ASCII, f.Copies, len(f.Data), fmt.Sprintf("%x", f.Digest)})
		}
		for _, a := range parcel.Archives {
			j.Archives = append(j.Archives, a.Name)
		}
		if err := e.Encode(j); err != nil {
			return err
		}
	}
	return p.findings.WriteSummary(p.out)
}

// written says where the parcels are; the last line is the folder.
func (p *packer) written(folder string, signed bool) error {
	if p.json {
		return nil
	}
	if !p.quiet {
		if signed {
			p.line(p.say(keyPackSigned, "KEY.pub"))
		}
		if base := strings.TrimSuffix(p.options.baseURL, "/"); base != "" && p.options.qr {
			p.line(p.say(keyPackCodes, base, p.plan.Address(0)))
		}
		p.line("")
		p.line(p.say(keyFolderLabel))
	}
	p.folderLine(folder)
	return nil
}

// joinText puts one message behind another.
func joinText(a, b diag.Text) diag.Text {
	return diag.Text{Zh: a.Zh + strings.ReplaceAll(b.Zh, "%[1]", "%[3]"), En: a.En + strings.ReplaceAll(b.En, "%[1]", "%[3]")}
}
