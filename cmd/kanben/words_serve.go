package main

import "kanben/book/diag"

// Serving.
var (
	keyServeShort = &diag.Text{
		Zh: "在会议室的网络里分发成品：手机扫码就能下载",
		En: "Hand out the files on the network of a meeting room: phones scan a code",
	}
	keyServeLong = &diag.Text{
		Zh: "把文件夹里的成品放到网上，只供下载；按 Ctrl+C 停止。\n" +
			"不加 --lan 只有这台电脑自己能打开；加了 --lan，同一网络里的手机都能打开。\n" +
			"不记录谁下载了什么；文件夹以外的文件一概不给。",
		En: "The files of the folder can be fetched until you press Ctrl+C.\n" +
			"Only this machine can open them, with --lan all phones on the same network.\n" +
			"Nobody is recorded, and nothing outside of the folder is handed out.",
	}
	keyServeUsage   = &diag.Text{Zh: "文件夹", En: "FOLDER"}
	keyServeExample = &diag.Text{
		Zh: "kanben serve 稿件-成品 --lan\nkanben serve 分发包 --groups --lan --expire 3h",
		En: "kanben serve speech-成品 --lan\nkanben serve parcels --groups --lan --expire 3h",
	}
	keyFlagLAN    = &diag.Text{Zh: "让同一网络里的手机和电脑也能打开", En: "let phones and machines on the same network in"}
	keyFlagPort   = &diag.Text{Zh: "`端口`，不写则用 8310，占用时另找", En: "`port`; 8310 if not given, another if that is taken"}
	keyFlagGroups = &diag.Text{Zh: "每个子文件夹一个猜不到的链接，只能看自己的", En: "a link that cannot be guessed for each folder inside, which opens that folder alone"}
	keyFlagExpire = &diag.Text{Zh: "链接过`多久`失效，如 3h、45m（同 --groups 一起用）", En: "how `long` the links are good, as 3h or 45m (with --groups)"}

	keyServeWhat        = &diag.Text{Zh: "请写明要分发的文件夹，例如：kanben serve 稿件-成品", En: "name the folder to hand out: kanben serve speech-成品"}
	keyServeNoFolder    = &diag.Text{Zh: "%[1]s 不是文件夹", En: "%[1]s is no folder"}
	keyServeEmpty       = &diag.Text{Zh: "%[1]s 里没有可以分发的文件", En: "%[1]s has no files to hand out"}
	keyServeNoGroups    = &diag.Text{Zh: "%[1]s 里没有子文件夹，不能按组分发", En: "%[1]s has no folders inside to make links for"}
	keyServeExpireAlone = &diag.Text{Zh: "--expire 要和 --groups 一起用", En: "--expire goes with --groups"}
	keyServePort        = &diag.Text{Zh: "用不了端口 %[1]d", En: "cannot use port %[1]d"}
	keyServePortHint    = &diag.Text{Zh: "换一个端口，或者不写 --port", En: "choose another port, or leave --port out"}
	keyServeAt          = &diag.Text{Zh: "正在分发 %[1]s：", En: "Handing out %[1]s:"}
	keyServeUntil       = &diag.Text{Zh: "链接到 %[1]s 失效。", En: "The links are good until %[1]s."}
	keyServeLocal       = &diag.Text{Zh: "只有这台电脑能打开；让手机也能打开，请加 --lan。", En: "Only this machine can open it; add --lan for phones."}
	keyServeScan        = &diag.Text{Zh: "手机连上同一个无线网，扫这个码：", En: "With the phone on the same network, scan this:"}
	keyServeNoAddress   = &diag.Text{Zh: "这台电脑没有连上局域网，手机打不开。", En: "This machine is on no local network: phones cannot reach it."}
	keyServeStop        = &diag.Text{Zh: "按 Ctrl+C 停止。", En: "Press Ctrl+C to stop."}
	keyServeStopped     = &diag.Text{Zh: "已停止分发。", En: "Stopped."}
)
