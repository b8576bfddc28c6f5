/**
 * A page of Word for Windows as Chrome hands it over: head with styles, conditional comments, `mso-list` paragraphs
 * whose number or bullet is text, a table, a picture on the disk, a smart tag, an address behind words.
 */
export const WORD = String.raw`<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/lin/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Normal</w:View>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt; font-family:等线;}
 @list l0:level1 {mso-level-number-format:decimal; mso-level-text:"%1."}
-->
</style>
<!--[if gte mso 10]>
<style>table.MsoNormalTable {mso-style-name:普通表格;}</style>
<![endif]-->
</head>

<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->

<h2 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:"等线 Light";mso-bidi-font-weight:normal'>升级步骤</span><span lang=EN-US><o:p></o:p></span></h2>

<p class=MsoNormal><span style='font-family:等线'>升级前先备份</span><b style='mso-bidi-font-weight:
normal'><span lang=EN-US style='font-family:Consolas'>registry.db</span></b><span
style='font-family:等线'>，再按</span><b><span style='font-family:等线'>下面的顺序</span></b><span
style='font-family:等线'>做</span><b style='font-weight:normal'>（不要跳过）</b>。<span lang=EN-US><o:p></o:p></span></p>

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>

<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-bidi-font-family:等线'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>停掉<st1:place
w:st="on">旧的</st1:place>节点<span lang=EN-US><o:p></o:p></span></p>

<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><!--[endif]-->先停从节点<span lang=EN-US><o:p></o:p></span></p>

<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><!--[endif]-->再停主节点<span lang=EN-US><o:p></o:p></span></p>

<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>2.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>改<span
lang=EN-US style='font-family:Consolas'>List&lt;Node&gt;</span>的大小，见<span lang=EN-US><a
href="https://www.example.com/doc?id=3&amp;utm_source=word"><span lang=EN-US><span lang=EN-US>说明</span></span></a></span><o:p></o:p></p>

<p class=MsoNormal align=left><span lang=EN-US style='font-family:"Courier New"'>import java.util.List;<o:p></o:p></span></p>

<p class=MsoNormal align=left><span lang=EN-US style='font-family:"Courier New"'>List&lt;Node&gt; all = {};<o:p></o:p></span></p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=277 valign=top><p class=MsoNormal align=center><b><span style='font-family:等线'>参数</span></b></p></td>
  <td width=277 valign=top><p class=MsoNormal><b>默认值<span lang=EN-US><o:p></o:p></span></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=277><p class=MsoNormal><span lang=EN-US>timeout</span></p></td>
  <td width=277><p class=MsoNormal><span lang=EN-US>3000</span></p><p class=MsoNormal>（毫秒）</p></td>
 </tr>
</table>

<p class=MsoNormal><!--[if gte vml 1]><v:shape id="图片_1" style='width:200pt'>
 <v:imagedata src="file:///C:/Users/lin/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" o:title=""/>
</v:shape><![endif]--><![if !vml]><img width=267 height=120
src="file:///C:/Users/lin/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="图片_1"><![endif]>图 1 之后恢复流量<span lang=EN-US><o:p></o:p></span></p>

<!--EndFragment-->
</body>

</html>`;

/** Word on the web: a list around every item. */
export const WORD_ONLINE = `<meta charset='utf-8'><div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" xml:lang="ZH-CN"><span data-contrast="auto" class="TextRun SCXW1 BCX0"><span class="NormalTextRun SCXW1 BCX0">两件事：</span></span><span class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1 BCX0"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="1"><li data-leveltext="%1." data-aria-level="1" role="listitem" class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0"><span class="TextRun SCXW1 BCX0" style="font-weight:bold">先</span><span class="TextRun">看日志</span></p></li></ol></div><div class="ListContainerWrapper SCXW1 BCX0"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="2"><li data-leveltext="%1." data-aria-level="1" role="listitem" class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0"><span class="TextRun">再看指标</span></p></li></ol></div>`;
