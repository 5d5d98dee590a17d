package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/build/pack"
	"kanben/build/publish"
	"kanben/build/site"
)

// publishOptions are the flags of `kanben publish`.
type publishOptions struct {
	endpoint     string
	dryRun       bool
	prune        bool
	force        bool
	withContacts bool
	json         bool
}

// newPublish makes `kanben publish`.
func newPublish(c *console) *cobra.Command {
	o := &publishOptions{}
	cmd := &cobra.Command{
		Use:     "publish " + c.say(keyPublishUsage),
		Short:   c.say(keyPublishShort),
		Long:    c.say(keyPublishLong),
		Example: c.say(keyPublishExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPublish(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&o.endpoint, "endpoint", "", c.say(keyFlagEndpoint))
	flags.BoolVar(&o.dryRun, "dry-run", false, c.say(keyFlagDryRun))
	flags.BoolVar(&o.prune, "prune", false, c.say(keyFlagPrune))
	flags.BoolVar(&o.force, "force", false, c.say(keyFlagPublishForce))
	flags.BoolVar(&o.withContacts, "with-contacts", false, c.say(keyFlagWithContacts))
	flags.BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// runPublish puts a folder where people fetch it.
func runPublish(ctx context.Context, c *console, o *publishOptions, args []string) error {
	if len(args) != 2 {
		return usage(keyPublishWhat, nil)
	}
	address, err := publish.ParseAddress(args[1], o.endpoint)
	if err != nil {
		return publishError(err, args[0], args[1])
	}
	if address.Folder != "" && nested(args[0], address.Folder) {
		return usage(keyPublishInside, keyPublishInsideDo, args[0], address.Folder)
	}
	root, err := openFolder(args[0])
	if err != nil {
		return err
	}
	defer root.Close() //nolint:errcheck // it was only read
	files, unsent, err := publish.Gather(ctx, root.FS())
	if err != nil {
		return publishError(err, args[0], args[1])
	}
	if files, err = o.complete(root.FS(), args[0], files); err != nil {
		return err
	}
	store, err := c.storeAt(address)
	if err != nil {
		return publishError(err, args[0], args[1])
	}
	progress := c.startProgress()
	defer progress.stop()
	plan, err := publish.Make(ctx, root.FS(), files, store, publish.Options{
		Force: o.force, Prune: o.prune,
		Progress: func(done, all int) { progress.tell(c.say(keyPublishing, done, all)) },
	})
	if err != nil {
		return publishError(err, args[0], args[1])
	}
	if !o.dryRun {
		if err := plan.Run(ctx); err != nil {
			return stopped(publishError(err, args[0], args[1]), plan.Switched)
		}
	}
	progress.stop()
	return c.published(o, plan, args[1], unsent)
}

// complete refuses what does not belong on the web, and adds a page to a folder
// of files that has none.
func (o *publishOptions) complete(root fs.FS, name string, files []publish.File) ([]publish.File, error) {
	if len(files) == 0 {
		return nil, fault(keyPublishEmpty, nil, name)
	}
	has := func(wanted ...string) int {
		return slices.IndexFunc(files, func(f publish.File) bool { return slices.Contains(wanted, path.Base(f.Path)) })
	}
	if i := has(pack.TotalsTable, pack.TotalsPage, pack.CoverName); i >= 0 && !o.withContacts {
		return nil, usage(keyPublishContacts, keyPublishContact2, name, files[i].Path)
	}
	flat := !slices.ContainsFunc(files, func(f publish.File) bool { return strings.Contains(f.Path, "/") })
	if !flat || has(site.Index) >= 0 {
		return files, nil
	}
	pages, err := pagesOf(chosen{root, files}, name, []string{"."})
	if err != nil {
		return nil, err
	}
	for _, page := range slices.Sorted(maps.Keys(pages)) {
		data := pages[page]
		files = append(files, publish.File{Path: page, Bytes: int64(len(data)), Digest: sha256.Sum256(data), Data: data})
	}
	return files, nil
}

// chosen is a folder with some of its files alone.
type chosen struct {
	fs.FS
	files []publish.File
}

// ReadDir lists the files.
func (c chosen) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(c.FS, name)
	return slices.DeleteFunc(list, func(e fs.DirEntry) bool {
		return !slices.ContainsFunc(c.files, func(f publish.File) bool { return f.Path == path.Join(name, e.Name()) })
	}), err
}

// nested tells whether one of two folders is or lies in the other.
func nested(a, b string) bool {
	real := func(name string) string {
		whole, err := filepath.Abs(name)
		if err != nil {
			return filepath.Clean(name)
		}
		if linked, err := filepath.EvalSymlinks(whole); err == nil {
			return linked
		}
		return whole
	}
	within := func(above, below string) bool {
		rel, err := filepath.Rel(above, below)
		return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
	}
	a, b = real(a), real(b)
	return within(a, b) || within(b, a)
}

// storeAt opens the store at an address with the user's keys.
func (c *console) storeAt(a publish.Address) (publish.Store, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "." // a machine without homes has its keys in the environment
	}
	around := &publish.Surroundings{Getenv: c.getenv, ReadFile: os.ReadFile, Home: home}
	switch {
	case a.Bucket != nil:
		key, err := around.Bucket(a.Bucket)
		if err != nil {
			return nil, err
		}
		return publish.S3(*a.Bucket, key, publish.Line{})
	case a.Share != "":
		u, err := url.Parse(a.Share)
		if err != nil {
			return nil, publish.ErrAddress
		}
		return publish.WebDAV(a.Share, around.Share(u.Hostname()), publish.Line{})
	}
	return publish.Folder(a.Folder), nil
}

// stopped tells of an interrupted run what people see now.
func stopped(err error, switched bool) error {
	switch {
	case !errors.Is(err, context.Canceled):
		return err
	case switched:
		return &interrupted{keyPublishStopped2}
	}
	return &interrupted{keyPublishStopped}
}

// publishError puts an error of publishing into words.
func publishError(err error, folder, place string) error {
	if e, ok := errors.AsType[*publish.Error](err); ok {
		words := publishReasons[e.Reason]
		if e.Reason == publish.Failed && e.Err != nil && e.Code == "" {
			return fault(keyCannotWrite, e.Err, e.Place) // a disk's
		}
		f := &build.Fault{Message: *words.message, Args: []any{e.Place, e.Code}, Err: e.Err}
		if words.hint != nil {
			f.Hint = *words.hint
		}
		if e.Reason == publish.NoCredentials || e.Reason == publish.TooLarge {
			return &usageError{f}
		}
		return f
	}
	if conflict, ok := errors.AsType[*publish.ConflictError](err); ok {
		return inTheWay(keyPublishConflict, keyPublishForceDo, place, slices.Concat(conflict.Foreign, conflict.Altered))
	}
	if broken, ok := errors.AsType[*publish.BrokenError](err); ok {
		return inTheWay(keyPublishBroken, keyPublishBrokenDo, folder, slices.Concat(broken.Altered, broken.Missing))
	}
	switch {
	case errors.Is(err, publish.ErrUserInfo):
		return usage(keyPublishUserInfo, keyPublishUserHint)
	case errors.Is(err, publish.ErrAddress):
		return usage(keyPublishAddress, keyPublishForms)
	case errors.Is(err, publish.ErrRecord):
		return &build.Fault{Message: *keyPublishRecord, Hint: *keyPublishRecordDo, Args: []any{publish.RecordName}}
	case errors.Is(err, publish.ErrTwoRuns):
		return &build.Fault{Message: *keyPublishTwoRuns, Hint: *keyPublishTwoRuns2, Args: []any{place}}
	case errors.Is(err, context.Canceled):
		return err
	}
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		return fault(keyCannotRead, failed.Err, failed.Path)
	}
	return verifyError(folder, err)
}
