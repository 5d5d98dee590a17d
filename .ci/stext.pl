#!/usr/bin/perl
# stext.pl FROM TO [AXIS]: the characters of mutool's structured text whose
# baseline lies between FROM and TO pt below the page's top, in the order of the
# page; or, if AXIS is x, that far from its left side.
use strict;
use warnings;
binmode STDIN, ':utf8';
binmode STDOUT, ':utf8';
my ($top, $bottom, $axis) = @ARGV;
$axis ||= 'y';
my %entity = (lt => '<', gt => '>', amp => '&', quot => '"', apos => "'");
my $high = 0;
while (my $line = <STDIN>) {
    while ($line =~ /<char [^>]*\b$axis="([-\d.]+)"[^>]*\bc="([^"]*)"/g) {
        my ($y, $c) = ($1, $2);
        next if $y < $top || $y > $bottom;
        # a glyph that stands for several characters beyond the basic plane
        # comes as surrogates, one by one
        if ($c =~ /^&#x(d[89ab]..);$/i) { $high = hex $1; next }
        if ($high && $c =~ /^&#x(d[c-f]..);$/i) {
            $c = chr(0x10000 + (($high - 0xD800) << 10) + (hex($1) - 0xDC00));
            $high = 0;
        }
        $c =~ s/&#x([0-9a-fA-F]+);/chr hex $1/ge;
        $c =~ s/&(\w+);/$entity{$1}/ge;
        print $c;
    }
}
