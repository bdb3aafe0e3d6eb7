import type { HandlingKind, Status } from '../../functions/core/domain/application.ts';
import type { StopReason } from '../../functions/core/domain/deadline/stop-reason.ts';
import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import type { Document, DocumentRejection } from '../../functions/core/domain/document.ts';
import type { EventType } from '../../functions/core/domain/event.ts';
import type { AcceptanceConclusion } from '../../functions/core/domain/joint-action/acceptance.ts';
import type { AppraisalConclusion } from '../../functions/core/domain/joint-action/appraisal.ts';
import type { InspectionResult } from '../../functions/core/domain/joint-action/inspection.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type { Verdict } from '../../functions/core/domain/officer.ts';
import type { Opinion } from '../../functions/core/domain/opinion.ts';
import type { BranchAction, Category, SilencePolicy } from '../../functions/core/domain/service-item.ts';
import type { Consent, IdentityPaper } from '../../functions/core/domain/walk-in.ts';
import type { ProgressView } from '../../functions/core/use-cases/follow-progress.ts';
import { row } from './row.ts';

/** Whatever the domain can be in has a word: a new status without one does not compile. */
type DomainWord =
  | `status.${Status}`
  | `kind.${HandlingKind}`
  | `kind.why.${HandlingKind}`
  | `action.${BranchAction}`
  | `category.${Category}`
  | `verdict.${Verdict}`
  | `silence.${SilencePolicy | 'complete'}`
  | `stop.${StopReason}`
  | `branch.${ProgressView['departments'][number]['status']}`
  | `document.${Document['status']}`
  | `rejection.${DocumentRejection}`
  | `event.${EventType}`
  | `card.${Exclude<TimeView['card'], 'none'>}`
  | `conclusion.${AppraisalConclusion['conclusion']}`
  | `result.${AcceptanceConclusion['result'] | InspectionResult['result']}`
  | `identity.${IdentityPaper}`
  | `consent.${Consent}`
  | `unanswered.${Extract<Opinion, { source: 'silence' }>['verdict']}`;

/** The words of the domain: statuses, kinds, actions, events. */
export const domainWords = {
  'status.draft': row('草稿', '草稿', 'Draft'),
  'status.submitted': row('已提交', '已提交', 'Submitted'),
  'status.accepted': row('已受理', '已受理', 'Accepted'),
  'status.in-review': row('審查中', '审查中', 'In review'),
  'status.supplement-requested': row('待補正', '待补正', 'Supplement requested'),
  'status.returned': row('已退回', '已退回', 'Returned'),
  'status.approved': row('已批准', '已批准', 'Approved'),
  'status.delivered': row('已發證', '已发证', 'Licence issued'),
  'status.refused': row('不予許可', '不予许可', 'Refused'),
  'status.withdrawn': row('已撤回', '已撤回', 'Withdrawn'),
  'status.lapsed': row('已失效', '已失效', 'Lapsed'),
  'kind.immediate': row('即辦件', '即办件', 'Immediate'),
  'kind.promised': row('承諾件', '承诺件', 'Promised'),
  'kind.joint': row('聯辦件', '联办件', 'Joint'),
  'kind.supplement': row('補辦件', '补办件', 'Supplement'),
  'kind.returned': row('退回件', '退回件', 'Returned'),
  'kind.why.immediate': row(
    '材料齊全即當場辦結，不需要進一步審查。',
    '材料齐全即当场办结，不需要进一步审查。',
    'Decided on the spot once it is complete: it needs no further review.',
  ),
  'kind.why.promised': row(
    '由一個部門審查，在承諾的時限內辦結。',
    '由一个部门审查，在承诺的时限内办结。',
    'One department reviews it and decides within the time that it promises.',
  ),
  'kind.why.joint': row(
    '需要多個部門同時審查，由牽頭部門匯總後一次決定。',
    '需要多个部门同时审查，由牵头部门汇总后一次决定。',
    'Several departments review it at the same time; the lead puts together what they say.',
  ),
  'kind.why.supplement': row(
    '已一次告知需要補正的全部內容，補齊後恢復辦理。',
    '已一次告知需要补正的全部内容，补齐后恢复办理。',
    'Everything that is missing was told at once; handling goes on when it is supplied.',
  ),
  'kind.why.returned': row(
    '不符合受理條件，已書面說明理由退回。',
    '不符合受理条件，已书面说明理由退回。',
    'It could not be accepted and was returned with written reasons.',
  ),
  'action.completeness': row('預審', '预审', 'Completeness check'),
  'action.review': row('會審', '会审', 'Review'),
  'action.survey': row('踏勘', '踏勘', 'Site survey'),
  'action.appraisal': row('論證', '论证', 'Appraisal'),
  'action.acceptance': row('驗收', '验收', 'Acceptance'),
  'action.inspection': row('年檢', '年检', 'Inspection'),
  'category.investment-project': row('投資項目', '投资项目', 'Investment projects'),
  'category.infrastructure-use': row('基礎設施使用', '基础设施使用', 'Use of infrastructure'),
  'category.personal-and-business-licence': row(
    '個人與企業證照',
    '个人与企业证照',
    'Personal and business licences',
  ),
  'category.other': row('其他', '其他', 'Other'),
  'verdict.consent': row('同意', '同意', 'Consent'),
  'verdict.consent-with-conditions': row('附條件同意', '附条件同意', 'Consent with conditions'),
  'verdict.object': row('不同意', '不同意', 'Object'),
  'unanswered.consent': row('逾期視為同意', '逾期视为同意', 'Silence taken as consent'),
  'unanswered.none': row(
    '逾期未答，由牽頭部門決定',
    '逾期未答，由牵头部门决定',
    'No answer; the lead decides without it',
  ),
  'branch.open': row('等待答覆', '等待答复', 'Waiting for an answer'),
  'branch.answered': row('已答覆', '已答复', 'Answered'),
  'branch.silent': row('逾期未答', '逾期未答', 'No answer in time'),
  'branch.withdrawn': row('已取消', '已取消', 'Withdrawn'),
  'silence.consent': row('逾期視為同意', '逾期视为同意', 'silence is consent'),
  'silence.complete': row('逾期視為齊全', '逾期视为齐全', 'silence counts as complete'),
  'silence.escalate': row('逾期報督查', '逾期报督查', 'silence is escalated'),
  'stop.hearing': row('聽證', '听证', 'Hearing'),
  'stop.tender': row('招標', '招标', 'Tender'),
  'stop.auction': row('拍賣', '拍卖', 'Auction'),
  'stop.inspection': row('檢驗', '检验', 'Inspection'),
  'stop.testing': row('檢測', '检测', 'Testing'),
  'stop.quarantine': row('檢疫', '检疫', 'Quarantine'),
  'stop.appraisal': row('鑑定', '鉴定', 'Appraisal'),
  'stop.expert-review': row('專家評審', '专家评审', 'Expert review'),
  'card.yellow': row('黃牌：即將到期', '黄牌：即将到期', 'Yellow card: due soon'),
  'card.red': row('紅牌：已逾承諾時限', '红牌：已逾承诺时限', 'Red card: past the promise'),
  'document.awaiting-upload': row('尚未收到', '尚未收到', 'Not arrived yet'),
  'document.clean': row('已收到並檢查', '已收到并检查', 'Received and checked'),
  'document.rejected': row('未通過檢查', '未通过检查', 'Did not pass the check'),
  'document.removed': row('已移除', '已移除', 'Removed'),
  'rejection.EMPTY': row(
    '文件是空的。請確認文件能打開，再重新上傳。',
    '文件是空的。请确认文件能打开，再重新上传。',
    'The file is empty. Check that it opens on your device, then send it again.',
  ),
  'rejection.TOO_LARGE': row(
    '文件太大，或圖片的像素太多。請縮小，或分成幾份上傳。',
    '文件太大，或图片的像素太多。请缩小，或分成几份上传。',
    'The file is too large, or the picture has too many pixels. Make it smaller, or send it in parts.',
  ),
  'rejection.SIZE_DIFFERS': row(
    '文件沒有完整上傳，請再上傳一次。',
    '文件没有完整上传，请再上传一次。',
    'The file did not arrive whole. Send it again.',
  ),
  'rejection.TYPE_UNKNOWN': row(
    '這種文件無法檢查。請另存為 PDF、JPEG 或 PNG 後上傳。',
    '这种文件无法检查。请另存为 PDF、JPEG 或 PNG 后上传。',
    'This kind of file cannot be checked. Save it as PDF, JPEG or PNG and send that.',
  ),
  'rejection.TYPE_DIFFERS': row(
    '文件內容與它的格式不符。請用原來的程序打開，另存為所需格式後上傳；只改文件名沒有用。',
    '文件内容与它的格式不符。请用原来的程序打开，另存为所需格式后上传；只改文件名没有用。',
    'The content is not of the type that the file claims. Open it in its own program and save it in the type asked for; a new name is not enough.',
  ),
  'rejection.HASH_DIFFERS': row(
    '文件在上傳中改變了，請再上傳一次。',
    '文件在上传中改变了，请再上传一次。',
    'The file changed on the way. Send it again.',
  ),
  'rejection.TWO_FILES_IN_ONE': row(
    '文件裡還藏有另一個文件。請重新導出（PDF 可「打印為 PDF」，圖片可另存或截圖）後上傳。',
    '文件里还藏有另一个文件。请重新导出（PDF 可“打印为 PDF”，图片可另存或截图）后上传。',
    'Another file is hidden in this one. Export it anew (print a PDF to PDF, save a picture again or take a screenshot) and send that.',
  ),
  'rejection.PDF_ENCRYPTED': row(
    'PDF 設有密碼或權限限制。請解除，或「打印為 PDF」後上傳。',
    'PDF 设有密码或权限限制。请解除，或“打印为 PDF”后上传。',
    'The PDF is locked with a password or restrictions. Remove them, or print it to PDF, and send that.',
  ),
  'rejection.PDF_WITH_SCRIPT': row(
    'PDF 含有腳本、自動動作或動態表單。請「打印為 PDF」後上傳。',
    'PDF 含有脚本、自动动作或动态表单。请“打印为 PDF”后上传。',
    'The PDF contains scripts, actions or a dynamic form. Print it to PDF and send that.',
  ),
  'rejection.PDF_WITH_ATTACHMENT': row(
    'PDF 內附有其他文件。請將附件分開上傳，並把 PDF「打印為 PDF」後上傳。',
    'PDF 内附有其他文件。请将附件分开上传，并把 PDF“打印为 PDF”后上传。',
    'Other files are attached inside the PDF. Send those by themselves, and the PDF printed to PDF.',
  ),
  'rejection.WITH_MACRO': row(
    '文件含有宏、嵌入對象或外部鏈接。請另存為 PDF 後上傳。',
    '文件含有宏、嵌入对象或外部链接。请另存为 PDF 后上传。',
    'The document contains macros, embedded objects or content from elsewhere. Save it as PDF and send that.',
  ),
  'rejection.ARCHIVE_LOCKED': row(
    '文件設有密碼。請解除密碼後上傳。',
    '文件设有密码。请解除密码后上传。',
    'The file is locked with a password. Remove it and send the file again.',
  ),
  'rejection.ARCHIVE_TOO_LARGE': row(
    '壓縮文件解開後太大，或裡面的文件太多。請分成幾份上傳。',
    '压缩文件解开后太大，或里面的文件太多。请分成几份上传。',
    'Unpacked, the file would be too large, or it holds too many files. Send its contents in parts.',
  ),
  'rejection.ARCHIVE_CONTENT': row(
    '壓縮文件裡有不接受的文件。請只放入 PDF、JPEG、PNG 或 Office 文件，不要再套壓縮文件。',
    '压缩文件里有不接受的文件。请只放入 PDF、JPEG、PNG 或 Office 文件，不要再套压缩文件。',
    'The archive holds files that are not accepted. Put only PDF, JPEG, PNG or office documents into it, and no further archive.',
  ),
  'rejection.MALWARE': row(
    '文件含有惡意代碼，已被攔下。請先用殺毒軟件清理你的設備，再上傳一份乾淨的文件。',
    '文件含有恶意代码，已被拦下。请先用杀毒软件清理你的设备，再上传一份干净的文件。',
    'The file contains malicious code and was stopped. Clean your device with a virus scanner, then send a clean copy.',
  ),
  'rejection.NOT_SCANNABLE': row(
    '病毒掃描無法讀取這個文件。請另存為不加密的 PDF、JPEG 或 PNG 後上傳。',
    '病毒扫描无法读取这个文件。请另存为不加密的 PDF、JPEG 或 PNG 后上传。',
    'The virus scanner cannot look into this file. Save it as PDF, JPEG or PNG without a password and send that.',
  ),
  'rejection.UNREADABLE': row(
    '文件損壞或不完整，無法打開。請重新導出或拍攝後上傳。',
    '文件损坏或不完整，无法打开。请重新导出或拍摄后上传。',
    'The file is damaged or cut off and cannot be opened. Export or photograph it anew and send that.',
  ),
  'event.ApplicationDrafted': row('開始填寫', '开始填写', 'Draft begun'),
  'event.WalkInBegun': row('窗口代為填寫', '窗口代为填写', 'Begun at the window for a person who came'),
  'event.DocumentAnnounced': row('開始上傳文件', '开始上传文件', 'Upload begun'),
  'event.DocumentAccepted': row('文件通過檢查', '文件通过检查', 'Document checked'),
  'event.DocumentRejected': row('文件未通過檢查', '文件未通过检查', 'Document rejected'),
  'event.DocumentRemoved': row('文件已移除', '文件已移除', 'Document removed'),
  'event.ApplicationSubmitted': row('收到申請', '收到申请', 'Application received'),
  'event.ApplicationAccepted': row('予以受理', '予以受理', 'Accepted'),
  'event.AcceptanceDeemed': row(
    '逾期未告知，視為受理',
    '逾期未告知，视为受理',
    'Deemed accepted: nothing was asked in time',
  ),
  'event.CompletenessCheckOpened': row('各部門開始預審', '各部门开始预审', 'Completeness check opened'),
  'event.CompletenessAnswered': row('部門完成預審', '部门完成预审', 'Department checked for completeness'),
  'event.SilenceTakenAsComplete': row(
    '部門逾期，視為材料齊全',
    '部门逾期，视为材料齐全',
    'Silence of a department taken as complete',
  ),
  'event.CompletenessChecked': row('預審匯總', '预审汇总', 'Completeness check put together'),
  'event.SupplementRequested': row('一次告知補正', '一次告知补正', 'Told once what is missing'),
  'event.SupplementAnswered': row('收到補正', '收到补正', 'Supplement received'),
  'event.QuestionAsked': row('部門詢問', '部门询问', 'A department asks'),
  'event.QuestionAnswered': row('申請人回答', '申请人回答', 'The applicant answers'),
  'event.ApplicationReturned': row('退回申請', '退回申请', 'Returned'),
  'event.JointReviewOpened': row('啟動聯合辦理', '启动联合办理', 'Joint handling opened'),
  'event.OpinionRequested': row('徵求部門意見', '征求部门意见', 'Department asked'),
  'event.OpinionGiven': row('部門已答覆', '部门已答复', 'Department answered'),
  'event.SilenceTakenAsConsent': row(
    '部門逾期，視為同意',
    '部门逾期，视为同意',
    'Silence of a department taken as consent',
  ),
  'event.SilenceEscalated': row(
    '部門逾期，已報督查',
    '部门逾期，已报督查',
    'Silence of a department escalated',
  ),
  'event.SilenceClosed': row(
    '部門再次逾期，由牽頭部門決定',
    '部门再次逾期，由牵头部门决定',
    'Department silent again; the lead goes on without it',
  ),
  'event.ReviewLinkLocked': row('審查連結已鎖定', '审查链接已锁定', 'Review link locked'),
  'event.ReviewLinkReissued': row('審查連結已重發', '审查链接已重发', 'Review link issued anew'),
  'event.OpinionsConsolidated': row('意見匯總', '意见汇总', 'Opinions consolidated'),
  'event.CoordinationDecided': row('協調決定', '协调决定', 'Coordination decided'),
  'event.DepartmentAdded': row('增加徵求部門', '增加征求部门', 'Department added'),
  'event.DepartmentWithdrawn': row('取消徵求部門', '取消征求部门', 'Department withdrawn'),
  'event.LimitExtended': row('時限延長', '时限延长', 'Limit extended'),
  'event.TaskReassigned': row('任務轉交', '任务转交', 'Task given to a colleague'),
  'event.DeadlineRecomputed': row('期限重新計算', '期限重新计算', 'Last days counted again'),
  'event.CaseUrged': row('督查催辦', '督查催办', 'Urged by the supervisors'),
  'event.ApplicationLapsed': row(
    '逾期未補正，視為撤回',
    '逾期未补正，视为撤回',
    'Not supplied in time: counts as withdrawn',
  ),
  'event.DeletionHeld': row('暫停刪除文件', '暂停删除文件', 'Deletion of files held'),
  'event.DeletionHoldLifted': row('恢復刪除文件', '恢复删除文件', 'Hold on deletion lifted'),
  'event.DocumentsDeleted': row(
    '保存期滿，文件已刪除',
    '保存期满，文件已删除',
    'Files deleted, their time being over',
  ),
  'event.SupplementReminded': row('已提醒補正', '已提醒补正', 'Reminded of the notice'),
  'event.ApplicationWithdrawn': row('申請人撤回申請', '申请人撤回申请', 'Withdrawn by the applicant'),
  'event.SubmissionUndone': row('提交已撤銷', '提交已撤销', 'Submission undone'),
  'event.LeftToPerson': row(
    '未依規則自動決定，交窗口人員',
    '未依规则自动决定，交窗口人员',
    'Left to a person at the window',
  ),
  'event.SubstanceChecked': row('已作實質核查', '已作实质核查', 'Substance checked'),
  'event.ReviewRecorded': row('審查完成', '审查完成', 'Reviewed'),
  'event.ApplicationApproved': row('准予許可', '准予许可', 'Approved'),
  'event.ApplicationRefused': row('不予許可', '不予许可', 'Refused'),
  'event.DecisionSampled': row('被抽中事後督查', '被抽中事后督查', 'Picked for supervision afterwards'),
  'event.SampleLookedAt': row('督查抽查完成', '督查抽查完成', 'Looked at by the supervisors'),
  'event.LicenceDelivered': row('證照已簽發送達', '证照已签发送达', 'Licence issued and delivered'),
  'event.DeliveryChosen': row('選擇領證方式', '选择领证方式', 'Way of delivery chosen'),
  'event.LicenceReady': row(
    '電子證照已送達，紙質證照待送達',
    '电子证照已送达，纸质证照待送达',
    'Electronic licence delivered; the paper is to follow',
  ),
  'event.LicenceHandedOver': row(
    '紙質證照已在窗口領取',
    '纸质证照已在窗口领取',
    'Paper handed over at the window',
  ),
  'event.LicencePosted': row('紙質證照已寄出', '纸质证照已寄出', 'Paper posted'),
  'event.ServiceRated': row('申請人評價服務', '申请人评价服务', 'The applicant rated the service'),
  'event.RatingAnswerAsked': row('差評待督查答覆', '差评待督查答复', 'A low rating waits for an answer'),
  'event.RatingAnswerOverdue': row(
    '差評逾期未答覆',
    '差评逾期未答复',
    'A low rating was not answered in time',
  ),
  'event.RatingAnswered': row('督查答覆差評', '督查答复差评', 'The supervisors answered the rating'),
  'event.ReceiptIssued': row('書面憑證已用印', '书面凭证已用印', 'Sealed paper issued'),
  'event.YellowCardShown': row('黃牌警示', '黄牌警示', 'Yellow card'),
  'event.RedCardShown': row('紅牌警示', '红牌警示', 'Red card'),
  'event.DeliveryOverdue': row('逾期未送達', '逾期未送达', 'Delivery overdue'),
  'event.DeadlineRunStarted': row('計時開始', '计时开始', 'Clock started'),
  'event.DeadlineRunEnded': row('計時結束', '计时结束', 'Clock ended'),
  'event.SurveyAppointed': row('預約踏勘', '预约踏勘', 'Site survey appointed'),
  'event.AppraisalStarted': row('開始論證', '开始论证', 'Appraisal begun'),
  'event.RectificationRequired': row('要求整改', '要求整改', 'Rectification required'),
  'event.RectificationReported': row(
    '申請人報告整改完成',
    '申请人报告整改完成',
    'Applicant reports it rectified',
  ),
  'event.ClockStopped': row('計時暫停', '计时暂停', 'Clock stopped'),
  'event.ClockResumed': row('計時恢復', '计时恢复', 'Clock goes on'),
  'conclusion.feasible': row('可行', '可行', 'Feasible'),
  'conclusion.feasible-with-conditions': row('附條件可行', '附条件可行', 'Feasible with conditions'),
  'conclusion.not-feasible': row('不可行', '不可行', 'Not feasible'),
  'result.passed': row('合格', '合格', 'Passed'),
  'result.passed-with-remarks': row('合格，有保留意見', '合格，有保留意见', 'Passed with remarks'),
  'result.failed': row('不合格', '不合格', 'Failed'),
  'identity.resident-id': row('居民身份證', '居民身份证', 'Resident identity card'),
  'identity.passport': row('護照', '护照', 'Passport'),
  'identity.mainland-travel-permit': row(
    '台灣或港澳居民來往內地（大陸）通行證',
    '台湾或港澳居民来往内地（大陆）通行证',
    'Mainland travel permit for Taiwan, Hong Kong or Macao residents',
  ),
  'identity.residence-permit': row(
    '台灣或港澳居民居住證',
    '台湾或港澳居民居住证',
    'Residence permit for Taiwan, Hong Kong or Macao residents',
  ),
  'consent.signed-paper': row('書面委託並簽名', '书面委托并签名', 'Signed on paper'),
  'consent.fingerprint': row('按指印確認', '按指印确认', 'By fingerprint'),
  'consent.spoken-before-witness': row(
    '當面口頭同意，有另一名工作人員在場',
    '当面口头同意，有另一名工作人员在场',
    'Spoken, before a second member of staff',
  ),
} as const satisfies Record<DomainWord, LocalisedText>;
