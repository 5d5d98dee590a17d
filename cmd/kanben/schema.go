package main

import (
	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/book/manifest"
)

// newSchema makes `kanben schema`.
func newSchema(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   c.say(keySchemaShort),
		Long:    c.say(keySchemaLong),
		Example: c.say(keySchemaExample),
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			enc := diag.NewEncoder(c.out)
			enc.SetIndent("", "  ")
			return enc.Encode(manifest.Schema(vocabulary(), c.lang))
		},
	}
}
