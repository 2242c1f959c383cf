import { html, type TemplateResult } from 'lit/html.js';
import type { Locale } from '../../report/model';
import { askBefore } from './corrections_line';
import type { ReportView } from './view';

const TEXTS: Record<Locale, (keys: string, erase: TemplateResult) => TemplateResult> = { zh: chinese, en: english };

/** What is read, how, and where it ends. Loaded when it is first asked for. */
export function helpText(locale: Locale, view: Pick<ReportView, 'state' | 'act' | 'words'>): TemplateResult {
  const { keys } = view.words.reading;
  return TEXTS[locale](keys, eraseButton(view));
}

function eraseButton(view: Pick<ReportView, 'state' | 'act' | 'words'>): TemplateResult {
  const { act, words } = view;
  const { eraseAll, askEraseAll, yes } = words.corrections;
  return html`<button type="button" class="button" id="erase-all" @click=${() => act.ask('erase')}>${eraseAll}</button
    >${askBefore(view, 'erase', askEraseAll, yes, () => act.eraseAll())}`;
}

function chinese(keys: string, erase: TemplateResult): TemplateResult {
  return html`
    <h2>读什么，怎么读</h2>
    <p>
      粘贴一份政府工作报告、计划或统计公报，Mubiao
      会逐句读出里面的数字，分成“目标”和“完成”，配上指标、数值、期限、力度和章节，每一条都能回到原文的那句话。
    </p>
    <dl>
      <dt>目标</dt>
      <dd>今后要达到、建成、投入、保持或控制的数字。看的是句子，不只看在哪一部分。</dd>
      <dt>完成</dt>
      <dd>报告说已经达到的数字。</dd>
      <dt>对照</dt>
      <dd>同一份报告里，同一个指标的上年完成与今年目标，以及两者的差。</dd>
      <dt>里程碑</dt>
      <dd>没有数字、但能核对的事：某个项目开工、建成、投产、通车、挂牌……</dd>
      <dt>力度</dt>
      <dd>
        “硬”：确保、必须、不低于、以上，主要预期目标里的也一样。“软”：力争、努力、左右、有望；只列为“预期目标”、没有上面这些词的也算软，因为预期是估计、不是保证，所以不另立一类。没有这类用词的留空。
      </dd>
      <dt>未提出</dt>
      <dd>
        通常会写的主要预期目标，这份报告没有写，或只写了几年的平均。没写本身也是信息，所以不隐藏；有提法没有数字的，照录原话。
      </dd>
      <dt>请核对</dt>
      <dd>没有把握的读法，用虚线框标出，请对照原句。</dd>
    </dl>
    <h3>核对和改正</h3>
    <p>“逐条核对”把没有把握的地方一条一条拿出来：对照原句，按 1 是对，2 是错，3 先跳过。</p>
    <p>
      每一行都可以改正、忽略，也可以手工添加：先在原文里选中数值，再点“添加一行”。标题、地方、年份、文件种类读错了，点标题旁的“更正”，“今年”“去年”和文件名会跟着变。
    </p>
    <p>
      改错了可以撤销、重做（Ctrl+Z、Ctrl+Shift+Z），也可以在“改动清单”里逐条撤回；刷新页面之后仍然可以。“改原文”之后，改动按原句带到新文本，对不上的会列出来，不会丢。
    </p>
    <p>浏览器的“后退”先收起详情、原文或核对，再回到粘贴框，不会离开这一页。</p>
    <p>改动存在这个浏览器里，导出时会标明，随时可以清除。${erase}</p>
    <h3>几份报告一起看</h3>
    <p>
      点“再加一份报告”，或一次选几个文件、拖进一个文件夹。同一地方相邻两年的报告，看去年的承诺兑现了没有、目标变了没有；同一年几个地方的，看谁写了什么、谁定得高。
    </p>
    <dl>
      <dt>什么和什么比</dt>
      <dd>
        同一指标、同一口径、同一单位、同一范围、同一年。几年的平均或累计、只说其中一部分、换了统计口径的，都不比，并写明原因。
      </dd>
      <dt>怎样算完成</dt>
      <dd>
        到了目标就是完成；好出目标的 5% 以上是超额完成（百分数最多算 0.5 个百分点）。写“左右”的，差在 5%
        以内算大体完成，再低才是未完成；没写“左右”的，差一点也是未完成。写区间的，落在区间里就是完成。失业率、能耗、赤字率越低越好。居民消费价格求稳，只说低于或高于目标，不说没完成。
      </dd>
      <dt>不作判断</dt>
      <dd>目标没有数字（如“提质增效”），或者后一份报告没有写、写得不能比。</dd>
    </dl>
    <p>
      地方和年份可以改；从正文猜的带问号。差多少总是照写，由你判断。单篇里的改正在对照里也算数。配错了的，点开那一行可以取消配对，或另选一个口径和单位相同的数字；导出时会标明。这一组只在这个页面的内存里，要留下请在“导出”里保存。
    </p>
    <h3>导出</h3>
    <p>“换算值”把万、亿展开并统一写法；“数值”照录原文。台账每行一项承诺，责任单位和进度两栏留空，供填写。</p>
    <h3>读不到的</h3>
    <ul>
      <li>扫描件和图片：先做文字识别（OCR）。</li>
      <li>.doc 和 .wps：先另存为 .docx。</li>
      <li>没有数字、也没有明确节点的提法（加快、推进、加强），不算目标。</li>
      <li>机器会读错。引用前请核对原文。</li>
    </ul>
    <h3>隐私</h3>
    <p>
      文字只在你的浏览器里处理。打开页面之后，不向任何地方发送你的内容；页面自带的安全策略也不允许。想验证：断开网络，照样能用。
    </p>
    <p>这个标签页的文字为了防止刷新丢失而暂存，关闭标签页即清除；改动、语言和列的选择存在本机。</p>
    <h3>键盘</h3>
    <p>${keys}</p>
  `;
}

function english(keys: string, erase: TemplateResult): TemplateResult {
  return html`
    <h2>What is read, and how</h2>
    <p>
      Paste a Chinese government work report, plan or statistical communiqué. Mubiao reads every figure, sentence by
      sentence, as a target or a result, with its indicator, value, period, firmness and section; each one leads back to
      its sentence.
    </p>
    <dl>
      <dt>Targets</dt>
      <dd>
        Figures to be reached, built, spent, kept or limited from now on. The sentence decides, not only the part it
        stands in.
      </dd>
      <dt>Results</dt>
      <dd>Figures that the report says have been reached.</dd>
      <dt>Compare</dt>
      <dd>Last year’s result and this year’s target for one indicator in one report, with the difference.</dd>
      <dt>Milestones</dt>
      <dd>
        Promises without a figure that can be checked: a named project started, finished, put into operation, opened to
        traffic.
      </dd>
      <dt>Firmness</dt>
      <dd>
        “Firm”: must, ensure, no less than, also among the main expected targets. “Soft”: strive for, about; also what
        is only listed as an expected target (预期目标) without such a word: it is foreseen and not guaranteed, so it is
        no class of its own. Empty where no word tells.
      </dd>
      <dt>Not stated</dt>
      <dd>
        A main target that such reports usually set and this one does not, or only for several years. That is news too,
        so it is shown; where there are words without a figure, the words stand.
      </dd>
      <dt>Check</dt>
      <dd>An uncertain reading, outlined with dashes; please compare with the sentence.</dd>
    </dl>
    <h3>Review and corrections</h3>
    <p>
      The review shows the uncertain readings one by one: compare with the sentence, then press 1 for right, 2 for
      wrong, 3 to skip.
    </p>
    <p>
      Every row can be corrected, dismissed or added by hand: select the figure in the text, then “Add a row”. Title,
      place, year and kind are set right beside the title; “this year”, “last year” and the names of files follow.
    </p>
    <p>
      A slip can be undone and done again (Ctrl+Z, Ctrl+Shift+Z), or taken back in the list of changes, after a reload
      too. When you change the text, corrections go along with their sentences; what does not fit is listed, not lost.
    </p>
    <p>
      “Back” of the browser first closes details, text or review, then leads to the paste box; it does not leave the
      page.
    </p>
    <p>Corrections are kept in this browser, are marked in exports and can be erased at any time. ${erase}</p>
    <h3>Several reports together</h3>
    <p>
      “Add another report”, several files at once, or a folder that is dropped. Two years of one place show what became
      of last year’s promises and how targets changed; several places of one year show who states what, and who promises
      more.
    </p>
    <dl>
      <dt>What meets</dt>
      <dd>
        The same indicator, measure, unit, area and year. Averages or sums of several years, parts of the place and
        other definitions do not meet, and the reason is given.
      </dd>
      <dt>When it is met</dt>
      <dd>
        At the target; better by more than 5% of it is exceeded (for percentages half a point at most). With 左右
        (about), up to 5% short is about met, and missed below that; without it anything short is missed. A range is met
        within it. Unemployment, energy use and deficits are wanted low. Consumer prices are wanted near their target:
        below or above is said, never missed.
      </dd>
      <dt>Not judged</dt>
      <dd>Targets without a figure, and what the later report does not say, or says so that it cannot be compared.</dd>
    </dl>
    <p>
      Place and year can be set; a question mark stands where they were guessed from the text. The difference is always
      shown, so that you can judge. What is corrected in one report counts in comparisons too. Where a promise met the
      wrong result, open its row and unpair it, or choose another figure of the same measure and unit; exports say so.
      The set lives in this page’s memory; save it under “Export” to keep it.
    </p>
    <h3>Exports</h3>
    <p>
      “Normalised” multiplies 万 and 亿 out; “Figure” has the report’s words under it. The ledger has one row a promise,
      with empty columns for the responsible unit and progress.
    </p>
    <h3>What cannot be read</h3>
    <ul>
      <li>Scans and pictures: run text recognition (OCR) first.</li>
      <li>.doc and .wps: save as .docx first.</li>
      <li>Phrases without a figure or a checkable event (speed up, promote, strengthen) are no targets.</li>
      <li>Machines misread. Check the original before quoting.</li>
    </ul>
    <h3>Privacy</h3>
    <p>
      The text is processed in your browser only. Once the page has loaded, nothing of yours is sent anywhere, and the
      page’s own security policy forbids it. To check: disconnect, and it still works.
    </p>
    <p>
      The text of this tab is kept so that a reload does not lose it, and goes when the tab is closed; corrections,
      language and columns are kept on this machine.
    </p>
    <h3>Keyboard</h3>
    <p>${keys}</p>
  `;
}
