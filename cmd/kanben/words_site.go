package main

import "kanben/book/diag"

// A site.
var (
	keySiteShort = &diag.Text{
		Zh: "做一个可以放到网上的下载页：在线阅读、各种成品、各小组的页，外加阅读软件能订阅的书目",
		En: "Make pages to put on the web: read online, downloads, a page for each group, feeds for e-book apps",
	}
	keySiteLong = &diag.Text{
		Zh: "做好的文件夹不要服务器程序：整个传到任何网站的任何位置，或者拷到 U 盘，双击 index.html 就能看。\n" +
			"每一版的文件放在各自的文件夹里，名字里有校验码，旧链接不会打开新内容；网页中英文各一份。\n" +
			"给出网址（--base-url，或 book.yaml 的 pack: base_url）才有二维码；给出以前的稿件（--since）才有勘误表和修订记录。",
		En: "The folder needs no program on a server: upload it whole to any place of any site, or copy it to a\n" +
			"stick and open index.html. The files of each edition lie in a folder called after what they hold, so\n" +
			"that an old link never opens something new. Pages are in Chinese and in English. QR codes want the\n" +
			"address (--base-url, or pack: base_url of book.yaml); errata and revisions want earlier manuscripts (--since).",
	}
	keySiteExample = &diag.Text{
		Zh: "kanben site 书稿\nkanben site 书稿 --base-url https://example.org/book/ --group-pages\nkanben site 第2版.txt --since 第1版.txt",
		En: "kanben site project\nkanben site project --base-url https://example.org/book/ --group-pages\nkanben site second.txt --since first.txt",
	}
	keyFlagSiteURL    = &diag.Text{Zh: "将来放在哪个`网址`，用于二维码；各小组的页在它下面", En: "`address` at which the pages will stand, for QR codes; groups' pages are below it"}
	keyFlagGroupPages = &diag.Text{Zh: "各小组一页，只列该组要的（小组写在 book.yaml 或 --groups 的表里）", En: "a page for each group with what it gets (groups of book.yaml or of --groups)"}
	keyFlagSince      = &diag.Text{Zh: "以前一版的`稿件`，给出从那以后的勘误表和修订记录；可以写几次，新的在前", En: "`manuscript` of an earlier edition, for errata and a record of revisions since; any number of times, the latest first"}

	keySiteMade   = &diag.Text{Zh: "下载页做好了：%[1]d 个文件，共 %[2]s。", En: "The pages are made: %[1]d files, %[2]s in all."}
	keySiteGroups = &diag.Text{Zh: "其中 %[1]d 个小组各有一页。", En: "%[1]d groups have a page each."}
	keySiteNoURL  = &diag.Text{Zh: "没有给出网址，所以没有二维码；要的话加 --base-url。", En: "No address is known, so there are no QR codes; --base-url gives one."}
	keySiteOpen   = &diag.Text{Zh: "双击 index.html 看一看；整个文件夹传上去，或在会议室里用 kanben serve 分发。", En: "Open index.html to see it; upload the whole folder, or hand it out with kanben serve."}
)
