import type { FieldProblemCode, TextFormat } from '../../functions/core/domain/item-form.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type { RefusalCode } from '../../functions/core/domain/refusal.ts';
import { row } from './row.ts';

/** Why the centre says no, and what is wrong with an answer: each sentence says what to do next. */
export const refusalWords = {
  'refusal.ITEM_NOT_FOUND': row('沒有這個事項。', '没有这个事项。', 'There is no such service.'),
  'refusal.APPLICATION_NOT_FOUND': row(
    '在您的申請中找不到這一件。',
    '在您的申请中找不到这一件。',
    'There is no such application among yours.',
  ),
  'refusal.PROGRESS_NOT_FOUND': row(
    '收件編號與查詢碼不符，請核對後再試。',
    '收件编号与查询码不符，请核对后再试。',
    'Reference number and query code do not belong together. Check both and try again.',
  ),
  'refusal.TASK_NOT_FOUND': row('找不到這項任務。', '找不到这项任务。', 'There is no such task.'),
  'refusal.DOCUMENT_NOT_FOUND': row('找不到這份文件。', '找不到这份文件。', 'There is no such document.'),
  'refusal.LICENCE_NOT_FOUND': row(
    '沒有這個編號的證照。',
    '没有这个编号的证照。',
    'No licence has this number.',
  ),
  'refusal.RECEIPT_NOT_READY': row(
    '沒有這份憑證，或仍在用印，請稍後再試。',
    '没有这份凭证，或仍在用印，请稍后再试。',
    'There is no such paper, or it is still being sealed. Try again in a moment.',
  ),
  'refusal.VALIDITY_OUT_OF_RANGE': row(
    '有效期不能到這一天。請在事項允許的範圍內選擇。',
    '有效期不能到这一天。请在事项允许的范围内选择。',
    'The licence cannot be valid until this day. Choose one that the item allows.',
  ),
  'refusal.CONDITION_EMPTY': row(
    '有一項條件沒有內容。請填寫或刪去。',
    '有一项条件没有内容。请填写或删去。',
    'A condition has no words. Write it, or leave it out.',
  ),
  'refusal.LICENCE_FIELDS_INVALID': row(
    '證照的有些內容需要更正。',
    '证照的有些内容需要更正。',
    'Some fields of the licence need to be corrected.',
  ),
  'refusal.UNDO_TOO_LATE': row(
    '可撤銷提交的時間已過。您仍可撤回申請。',
    '可撤销提交的时间已过。您仍可撤回申请。',
    'The time in which a submission can be undone is over. You can still withdraw the application.',
  ),
  'refusal.ALREADY_ACTED_ON': row(
    '申請已有人處理，不能撤銷提交。您仍可撤回申請。',
    '申请已有人处理，不能撤销提交。您仍可撤回申请。',
    'Somebody has already dealt with the application, so the submission cannot be undone. You can still withdraw it.',
  ),
  'refusal.PERSON_NAME_REQUIRED': row(
    '請按證件填寫申請人姓名',
    '请按证件填写申请人姓名',
    'Write the name of the person, as the paper has it',
  ),
  'refusal.IDENTITY_REQUIRED': row(
    '請選擇出示的證件，並按證件填寫號碼，逐位核對',
    '请选择出示的证件，并按证件填写号码，逐位核对',
    'Choose the paper that was shown and write its number as it stands there; check each character',
  ),
  'refusal.CONSENT_REQUIRED': row(
    '請選擇申請人以何種方式同意由您代為提交',
    '请选择申请人以何种方式同意由您代为提交',
    'Say how the person agreed that you file for them',
  ),
  'refusal.LICENCE_NOT_READY': row(
    '證照尚未簽發。',
    '证照尚未签发。',
    'The licence has not been issued yet.',
  ),
  'refusal.STATUS_LIST_NOT_FOUND': row(
    '沒有這份狀態清單。',
    '没有这份状态清单。',
    'There is no such status list.',
  ),
  'refusal.WRONG_LICENCE_STATE': row(
    '證照目前的狀態不能這樣做。',
    '证照目前的状态不能这样做。',
    'The licence is not in a state that allows this.',
  ),
  'refusal.LICENCE_NOT_IN_FORCE': row(
    '這張證照已經失效，不再出具電子憑證。',
    '这张证照已经失效，不再出具电子凭证。',
    'This licence is over: no credential is given for it any more.',
  ),
  'refusal.RENEWAL_NOT_FORESEEN': row(
    '這張證照沒有可以延續的有效期。',
    '这张证照没有可以延续的有效期。',
    'This licence has no term that could be renewed.',
  ),
  'refusal.RENEWAL_ASKED': row(
    '已經申請延續，正在等待決定。',
    '已经申请延续，正在等待决定。',
    'A renewal is asked for already and waits for the decision.',
  ),
  'refusal.NO_RENEWAL_ASKED': row(
    '持證人沒有申請延續。',
    '持证人没有申请延续。',
    'The holder has not asked for a renewal.',
  ),
  'refusal.RENEWAL_TOO_LATE': row(
    '延續應當在有效期屆滿三十個工作日前申請（行政許可法第五十條）。請重新申請證照。',
    '延续应当在有效期届满三十个工作日前申请（行政许可法第五十条）。请重新申请证照。',
    'A renewal is asked for thirty working days before expiry (Licensing Law art. 50). Apply for a new licence.',
  ),
  'refusal.SUSPENSION_DAY_INVALID': row(
    '請選擇今天或以後的日期。',
    '请选择今天或以后的日期。',
    'Choose today or a later day.',
  ),
  'refusal.NOT_EXPIRED': row(
    '這張證照的有效期尚未屆滿。',
    '这张证照的有效期尚未届满。',
    'The term of this licence has not run out.',
  ),
  'refusal.NOTHING_CHANGED': row(
    '請寫明要變更的內容。',
    '请写明要变更的内容。',
    'Write what is to be said differently.',
  ),
  'refusal.HOLDER_BARRED': row(
    '因以欺騙等不正當手段取得過該許可，三年內不得再次申請（行政許可法第七十九條）。',
    '因以欺骗等不正当手段取得过该许可，三年内不得再次申请（行政许可法第七十九条）。',
    'A licence for this item was got by deceit: no application is taken for three years (Licensing Law art. 79).',
  ),
  'refusal.LINK_NOT_VALID': row(
    '這個連結無效。請向牽頭部門索取新的連結。',
    '这个链接无效。请向牵头部门索取新的链接。',
    'This link is not valid. Ask the lead department for a new one.',
  ),
  'refusal.SIGN_IN_REQUIRED': row('請先登入。', '请先登录。', 'Sign in first.'),
  'refusal.NOT_PERMITTED': row(
    '您的角色不能這樣做。',
    '您的角色不能这样做。',
    'Your role does not allow this.',
  ),
  'refusal.NOT_DELEGATED': row(
    '部門未授權窗口決定此事項。請受理後交核准員決定。',
    '部门未授权窗口决定此事项。请受理后交核准员决定。',
    'The department has not delegated this decision to its window. Accept it and leave the decision to the approver.',
  ),
  'refusal.FILER_MAY_NOT_DECIDE_ALONE': row(
    '代為申請的人不能一人決定該案。請同事辦理，或受理後交核准員決定。',
    '代为申请的人不能一人决定该案。请同事办理，或受理后交核准员决定。',
    'Whoever filed it for the applicant may not decide it alone. Leave it to a colleague, or accept it and leave the decision to the approver.',
  ),
  'refusal.NOT_PICKED': row(
    '這一決定沒有被抽中，無須記錄抽查結果。',
    '这一决定没有被抽中，无须记录抽查结果。',
    'This decision was not picked for supervision: there is nothing to record.',
  ),
  'refusal.FINDING_RECORDED': row(
    '抽查結果已記錄一次，見案件日誌。',
    '抽查结果已记录一次，见案件日志。',
    'What was found is recorded already; the log of the case has it.',
  ),
  'refusal.REVIEWER_MAY_NOT_APPROVE': row(
    '需要兩個人：審查過這一件的人不能核准。',
    '需要两个人：审查过这一件的人不能核准。',
    'Two people are needed: whoever reviewed the case may not approve it.',
  ),
  'refusal.WRONG_STATUS': row(
    '這一件目前的狀態不能這樣做。請刷新頁面。',
    '这一件目前的状态不能这样做。请刷新页面。',
    'The case is no longer in a state that allows this. Reload the page.',
  ),
  'refusal.VERSION_CONFLICT': row(
    '同一時刻有人修改了這一件，請再試一次。',
    '同一时刻有人修改了这一件，请再试一次。',
    'Somebody changed the case at the same moment. Try again.',
  ),
  'refusal.OPINION_ALREADY_GIVEN': row(
    '該部門的意見已記錄。',
    '该部门的意见已记录。',
    'The opinion of this department is already recorded.',
  ),
  'refusal.REQUIRED_BRANCH_OPEN': row(
    '還有必須答覆的部門沒有答覆。',
    '还有必须答复的部门没有答复。',
    'A department whose answer is required has not answered yet.',
  ),
  'refusal.IDEMPOTENCY_KEY_REUSED': row(
    '這個請求標識已用過，請刷新頁面。',
    '这个请求标识已用过，请刷新页面。',
    'This request was already used. Reload the page.',
  ),
  'refusal.TASK_CLOSED': row('這項任務已結束。', '这项任务已结束。', 'This task is closed.'),
  'refusal.LINK_LOCKED': row(
    '密碼錯誤次數過多，連結已鎖定。已通知督查；請向牽頭部門索取新的連結。',
    '密码错误次数过多，链接已锁定。已通知督查；请向牵头部门索取新的链接。',
    'Too many wrong PINs: the link is locked. The supervisor has been told; ask the lead department for a new link.',
  ),
  'refusal.WRONG_PIN': row(
    '部門密碼不正確，還可以再試 {triesLeft} 次。',
    '部门密码不正确，还可以再试 {triesLeft} 次。',
    "The department's PIN is not right. Tries left: {triesLeft}.",
  ),
  'refusal.ANSWERS_INVALID': row(
    '有些回答需要更正。',
    '有些回答需要更正。',
    'Some answers need to be corrected.',
  ),
  'refusal.MATERIALS_MISSING': row(
    '還缺少必需的材料。',
    '还缺少必需的材料。',
    'Required materials are missing.',
  ),
  'refusal.MATERIAL_UNKNOWN': row(
    '這個事項不需要這份材料。',
    '这个事项不需要这份材料。',
    'The item does not ask for this material.',
  ),
  'refusal.TOO_MANY_FILES': row(
    '這份材料最多上傳 {maxFiles} 個文件。',
    '这份材料最多上传 {maxFiles} 个文件。',
    'This material takes at most {maxFiles} files. Remove one first.',
  ),
  'refusal.FILE_TYPE_NOT_ACCEPTED': row(
    '這份材料只接受 {types} 文件。請轉換格式後再上傳。',
    '这份材料只接受 {types} 文件。请转换格式后再上传。',
    'This material takes {types} files only. Convert the file, then upload it.',
  ),
  'refusal.FILE_TOO_LARGE': row(
    '文件超過 {size}。請選擇較小的文件，或拆成幾個上傳。',
    '文件超过 {size}。请选择较小的文件，或拆成几个上传。',
    'The file is larger than {size}. Choose a smaller one, or split it.',
  ),
  'refusal.FILE_ARRIVED': row(
    '這個文件已經收到。如需更換，請先移除它。',
    '这个文件已经收到。如需更换，请先移除它。',
    'This file has already arrived. Remove it first if you want to send another.',
  ),
  'refusal.UPLOAD_NOT_STARTED': row(
    '這個文件的上傳還沒有開始，或已過期。請重新選擇文件上傳。',
    '这个文件的上传还没有开始，或已过期。请重新选择文件上传。',
    'The upload of this file has not begun, or has expired. Choose the file again.',
  ),
  'refusal.UPLOAD_INCOMPLETE': row(
    '文件還有部分沒有收到。請重新選擇同一個文件，補傳缺少的部分。',
    '文件还有部分没有收到。请重新选择同一个文件，补传缺少的部分。',
    'Parts of the file have not arrived. Choose the same file again to send what is missing.',
  ),
  'refusal.PART_UNKNOWN': row(
    '上傳的分段有誤。請重新選擇文件上傳。',
    '上传的分段有误。请重新选择文件上传。',
    'The file has no such part. Choose the file again.',
  ),
  'refusal.FILE_EMPTY': row(
    '請選擇一個文件；空文件不能上傳。',
    '请选择一个文件；空文件不能上传。',
    'Choose a file; an empty one cannot be sent.',
  ),
  'refusal.COMPLETENESS_CHECK_OPEN': row(
    '各部門仍在預審材料是否齊全，請稍後。',
    '各部门仍在预审材料是否齐全，请稍后。',
    'The departments are still checking whether the application is complete.',
  ),
  'refusal.NOT_LISTED': row(
    '只能要求本事項清單內的材料和內容（行政許可法第三十一條）。',
    '只能要求本事项清单内的材料和内容（行政许可法第三十一条）。',
    'Only materials and questions that the item lists may be asked for (Licensing Law art. 31).',
  ),
  'refusal.NOTHING_MISSING': row(
    '請至少寫明一項需要補正的內容。',
    '请至少写明一项需要补正的内容。',
    'Say at least one thing that is missing or wrong.',
  ),
  'refusal.NOTICE_GIVEN': row(
    '補正內容只能一次告知（行政許可法第三十二條）。請受理或退回。',
    '补正内容只能一次告知（行政许可法第三十二条）。请受理或退回。',
    'Everything missing is told in one notice, once (Licensing Law art. 32). Accept the application or return it.',
  ),
  'refusal.NOT_ASKED_FOR': row(
    '只能修改補正通知要求的內容。',
    '只能修改补正通知要求的内容。',
    'Only what the notice asks for can be changed.',
  ),
  'refusal.SUPPLEMENT_INCOMPLETE': row(
    '補正通知中還有內容沒有補齊。',
    '补正通知中还有内容没有补齐。',
    'Some points of the notice are not answered yet.',
  ),
  'refusal.QUESTION_NOT_FOUND': row(
    '沒有這個詢問。',
    '没有这个询问。',
    'There is no such question in this case.',
  ),
  'refusal.TOO_MANY_QUESTIONS': row(
    '不能再提出更多詢問。',
    '不能再提出更多询问。',
    'No more questions can be asked here.',
  ),
  'refusal.CASE_OVER': row(
    '這一件已經辦結，計時不能再變動。',
    '这一件已经办结，计时不能再变动。',
    'The case is decided or ended; its clock cannot be moved any more.',
  ),
  'refusal.NOT_ACCEPTED': row(
    '時限自受理起算（行政許可法第四十二條）：請先受理。',
    '时限自受理起算（行政许可法第四十二条）：请先受理。',
    'The limit begins with acceptance (Licensing Law art. 42): accept the application first.',
  ),
  'refusal.CLOCK_STANDS_STILL': row(
    '計時已經暫停；請先恢復，再因其他事由暫停。',
    '计时已经暂停；请先恢复，再因其他事由暂停。',
    'The clock already stands still. Let it go on before stopping it for another cause.',
  ),
  'refusal.CLOCK_RUNS': row(
    '計時沒有暫停，無需恢復。',
    '计时没有暂停，无需恢复。',
    'The clock is running; there is nothing to resume.',
  ),
  'refusal.CLOCK_HELD': row(
    '仍有部門的論證在進行，計時在其結束時恢復。',
    '仍有部门的论证在进行，计时在其结束时恢复。',
    'A department still needs time that does not count; the clock goes on when it ends.',
  ),
  'refusal.DAY_OUT_OF_ORDER': row(
    '這一天早於已經發生的事，請選擇較後的日期。',
    '这一天早于已经发生的事，请选择较后的日期。',
    'This day lies before what has already happened on the clock. Choose a later one.',
  ),
  'refusal.BASIS_REQUIRED': row(
    '請寫明法律依據（行政許可法第四十五條）。',
    '请写明法律依据（行政许可法第四十五条）。',
    'Write the legal basis (Licensing Law art. 45).',
  ),
  'refusal.EXPECTED_DAYS_REQUIRED': row(
    '請寫明所需的工作日數：須書面告知申請人（行政許可法第四十五條）。',
    '请写明所需的工作日数：须书面告知申请人（行政许可法第四十五条）。',
    'Say how many working days it will take: the applicant is told in writing (Licensing Law art. 45).',
  ),
  'refusal.ALREADY_EXTENDED': row(
    '時限只能延長一次（行政許可法第四十二條）。',
    '时限只能延长一次（行政许可法第四十二条）。',
    'A limit is extended once (Licensing Law art. 42).',
  ),
  'refusal.WRONG_HEAD': row(
    '這一延長須由另一級負責人批准（行政許可法第四十二條）。',
    '这一延长须由另一级负责人批准（行政许可法第四十二条）。',
    'This extension is for another head to grant (Licensing Law art. 42).',
  ),
  'refusal.LIMIT_PASSED': row(
    '法定時限已過，不能再延長（行政許可法第四十二條）。',
    '法定时限已过，不能再延长（行政许可法第四十二条）。',
    'The statutory limit has passed; what is over cannot be extended (Licensing Law art. 42).',
  ),
  'refusal.ALREADY_ACCEPTED': row(
    '申請已受理，不得再要求補正（行政許可法第三十二條）。',
    '申请已受理，不得再要求补正（行政许可法第三十二条）。',
    'The application is accepted; nothing more may be asked for (Licensing Law art. 32).',
  ),
  'refusal.NOTICE_TOO_LATE': row(
    '五個工作日已過，申請視為已受理（行政許可法第三十二條）。',
    '五个工作日已过，申请视为已受理（行政许可法第三十二条）。',
    'The five working days have passed: the application counts as accepted (Licensing Law art. 32).',
  ),
  'refusal.NO_NOTICE_OPEN': row(
    '沒有等待補正的通知。',
    '没有等待补正的通知。',
    'No notice is waiting for an answer.',
  ),
  'refusal.NOTICE_LAPSED': row('補正期限已過。', '补正期限已过。', 'The last day for an answer has passed.'),
  'refusal.DELETION_HELD': row(
    '此案文件已暫停刪除。',
    '此案文件已暂停删除。',
    'The deletion of these files is held already.',
  ),
  'refusal.DELETION_NOT_HELD': row(
    '此案文件未暫停刪除。',
    '此案文件未暂停删除。',
    'The deletion of these files is not held.',
  ),
  'refusal.FILES_DELETED': row(
    '此案文件保管期滿，已經刪除，無從暫停。',
    '此案文件保管期满，已经删除，无从暂停。',
    'The files of this case are deleted: there is nothing to hold.',
  ),
  'refusal.ALREADY_URGED': row(
    '今天已經催辦過；每天一次即可。',
    '今天已经催办过；每天一次即可。',
    'This department was urged today. Once a day is enough.',
  ),
  'refusal.CALENDAR_UNKNOWN': row(
    '工作日曆尚未包括那一年，請通知中心管理員。',
    '工作日历尚未包括那一年，请通知中心管理员。',
    'The working-day calendar does not reach that far. Tell the operator of the centre.',
  ),
  'refusal.OBJECTION_UPHELD': row(
    '協調認定部門的異議成立，只能作出不予許可決定。',
    '协调认定部门的异议成立，只能作出不予许可决定。',
    'The coordination upheld the objection of a department: the application can only be refused.',
  ),
  'refusal.QUANTITY_EXHAUSTED': row(
    '{year} 年的 {quantity} 件許可已全部發出（行政許可法第五十七條）；請作出不予許可決定，並以此為理由。',
    '{year} 年的 {quantity} 件许可已全部发出（行政许可法第五十七条）；请作出不予许可决定，并以此为理由。',
    'All {quantity} of the year {year} are granted (art. 57). Refuse, and give that as the reason.',
  ),
  'refusal.EARLIER_CASE_UNDECIDED': row(
    '許可數量有限，按受理先後決定（行政許可法第五十七條）：還有 {before} 件受理在前，請先作出決定。',
    '许可数量有限，按受理先后决定（行政许可法第五十七条）：还有 {before} 件受理在前，请先作出决定。',
    'The item is granted in the order of acceptance (art. 57): {before} accepted earlier are undecided. Decide them first.',
  ),
  'refusal.OBJECTION_UNDECIDED': row(
    '請對每個部門的異議逐一作出決定並說明理由。',
    '请对每个部门的异议逐一作出决定并说明理由。',
    'Decide on the objection of every department, with the reason.',
  ),
  'refusal.DAY_IN_FUTURE': row('這一天還沒有到。', '这一天还没有到。', 'This day has not come yet.'),
  'refusal.DEPARTMENT_UNKNOWN': row('沒有這個部門。', '没有这个部门。', 'There is no such department.'),
  'refusal.DEPARTMENT_ALREADY_ASKED': row(
    '這個部門已在徵求之列，或本身就是牽頭部門。',
    '这个部门已在征求之列，或本身就是牵头部门。',
    'This department is asked already, or leads the case itself.',
  ),
  'refusal.LOOK_FIRST': row(
    '這一件須打開查看後再受理。',
    '这一件须打开查看后再受理。',
    'Open this case and look at it before it is accepted.',
  ),
  'refusal.NOTHING_CHOSEN': row('請至少選擇一件。', '请至少选择一件。', 'Choose at least one.'),
  'refusal.TOO_MANY_CHOSEN': row(
    '一次最多選擇 {most} 件。',
    '一次最多选择 {most} 件。',
    'Choose no more than {most} at once.',
  ),
  'refusal.COLLEAGUE_NOT_FOUND': row(
    '請選擇本部門擔任該職務的同事。',
    '请选择本部门担任该职务的同事。',
    'Choose a colleague of the department who holds the role that the task asks for.',
  ),
  'refusal.COLLEAGUE_ABSENT': row(
    '該同事目前不在崗，請把工作交給在崗的同事。',
    '该同事目前不在岗，请把工作交给在岗的同事。',
    'This colleague is absent. Give the work to somebody who is there.',
  ),
  'refusal.ABSENCE_DAYS_INVALID': row(
    '請填寫起止日期；結束日期不得早於開始日期或今天。',
    '请填写起止日期；结束日期不得早于开始日期或今天。',
    'Say from which day to which day; the last may be neither before the first nor before today.',
  ),
  'refusal.ABSENCE_REASON_REQUIRED': row(
    '請寫明不在崗的原因。',
    '请写明不在岗的原因。',
    'Write why the colleague is absent.',
  ),
  'refusal.REASON_REQUIRED': row(
    '請寫明理由及其法律依據。',
    '请写明理由及其法律依据。',
    'Write the reason and its legal basis.',
  ),
  'refusal.CONDITIONS_REQUIRED': row(
    '請至少寫一項條件。',
    '请至少写一项条件。',
    'Write at least one condition.',
  ),
  'refusal.TWO_STAFF_REQUIRED': row(
    '現場核查須有兩名以上工作人員（行政許可法第三十四條）。',
    '现场核查须有两名以上工作人员（行政许可法第三十四条）。',
    'A check on site needs at least two members of staff (Licensing Law, art. 34).',
  ),
  'refusal.CHECK_REQUIRED': row(
    '須先由兩名以上工作人員作實質核查並記錄（行政許可法第三十四條）。',
    '须先由两名以上工作人员作实质核查并记录（行政许可法第三十四条）。',
    'Two or more members of staff have to check the substance first (Licensing Law, art. 34). Record their check.',
  ),
  'refusal.CHECK_DAY_INVALID': row(
    '核查日期應在收到申請之日至今日之間。',
    '核查日期应在收到申请之日至今日之间。',
    'The day of the check lies between the receipt of the application and today.',
  ),
  'refusal.FINDINGS_REQUIRED': row('請寫明現場情況。', '请写明现场情况。', 'Write what was found on site.'),
  'refusal.DELIVERY_WAY_NOT_OFFERED': row(
    '本事項不提供這種領證方式，請從所列方式中選擇。',
    '本事项不提供这种领证方式，请从所列方式中选择。',
    'The licence of this item is not delivered in this way. Choose one that is offered.',
  ),
  'refusal.ADDRESS_INVALID': row(
    '郵寄地址有幾處需要改正。',
    '邮寄地址有几处需要改正。',
    'Some parts of the address need to be corrected.',
  ),
  'refusal.COLLECTOR_REQUIRED': row(
    '請填明由誰領取；由受託人領取的，請填寫其姓名。',
    '请填明由谁领取；由受托人领取的，请填写其姓名。',
    'Say who came for the paper; for somebody with authority, the name.',
  ),
  'refusal.AUTHORITY_REQUIRED': row(
    '請先查看申請人的書面委託，並勾選確認。',
    '请先查看申请人的书面委托，并勾选确认。',
    "Look at the applicant's written authority first, and say that you did.",
  ),
  'refusal.IDENTITY_UNCHECKED': row(
    '請核對領取人的身份證件並選擇證件種類；證件號碼不保存。',
    '请核对领取人的身份证件并选择证件种类；证件号码不保存。',
    'Look at the identity paper of whoever came, and say which it was. Its number is not kept.',
  ),
  'refusal.CARRIER_REQUIRED': row(
    '請填寫寄送單位。',
    '请填写寄送单位。',
    'Write which carrier took the letter.',
  ),
  'refusal.TRACKING_NUMBER_INVALID': row(
    '請按面單填寫運單號：6 至 30 位字母、數字或連字號。',
    '请按面单填写运单号：6 至 30 位字母、数字或连字符。',
    'Write the tracking number as the carrier gave it: 6 to 30 letters, digits or dashes.',
  ),
  'refusal.RATING_LEVEL_REQUIRED': row(
    '請選擇一個評價等級。',
    '请选择一个评价等级。',
    'Choose one of the five levels.',
  ),
  'refusal.RATING_REASON_REQUIRED': row(
    '請至少選擇一項不滿意的原因；選擇其他原因的，請寫明。',
    '请至少选择一项不满意的原因；选择其他原因的，请写明。',
    'Say why you are not satisfied: choose at least one reason; another one in your own words.',
  ),
  'refusal.RATING_TOO_EARLY': row(
    '辦結後才能評價。',
    '办结后才能评价。',
    'A case is rated when it is completed.',
  ),
  'refusal.RATING_TOO_LATE': row(
    '評價期限已過。',
    '评价期限已过。',
    'The days in which this case could be rated are over.',
  ),
  'refusal.ALREADY_RATED': row(
    '本件已評價；每件評價一次。',
    '本件已评价；每件评价一次。',
    'This case is rated already. A rating is given once.',
  ),
  'refusal.RATING_ANSWER_REQUIRED': row(
    '請填寫給申請人的答覆。',
    '请填写给申请人的答复。',
    'Write what the applicant is to be told.',
  ),
  'refusal.RATING_ANSWERED': row('此評價已經答覆。', '此评价已经答复。', 'This rating is answered already.'),
  'refusal.NO_RATING_TO_ANSWER': row(
    '本件沒有等待答覆的實名差評。',
    '本件没有等待答复的实名差评。',
    'No low rating with a name waits for an answer here.',
  ),
  'refusal.REQUEST_INVALID': row('請求的格式不正確。', '请求的格式不正确。', 'The request is malformed.'),
  'refusal.VERDICT_REQUIRED': row(
    '請選擇同意或不同意。',
    '请选择同意或不同意。',
    'Choose whether the department consents or objects.',
  ),
  'refusal.VERDICT_DIFFERS': row(
    '結論由結果決定，兩者須一致。',
    '结论由结果决定，两者须一致。',
    'The verdict follows from the result; let the two agree.',
  ),
  'refusal.RECORD_DOES_NOT_FIT': row(
    '所填內容與徵詢的事項不符，請刷新頁面。',
    '所填内容与征询的事项不符，请刷新页面。',
    'This is not what the department was asked for. Reload the page.',
  ),
  'refusal.APPOINTMENT_REQUIRED': row(
    '請先登記踏勘預約：申請人要知道你們何時到場。',
    '请先登记踏勘预约：申请人要知道你们何时到场。',
    'File the appointment first: the applicant has to know when you come.',
  ),
  'refusal.APPOINTMENT_DAY_INVALID': row(
    '請填寫今天或以後的日期，例如 2026-03-05。',
    '请填写今天或以后的日期，例如 2026-03-05。',
    'Write today or a later day, such as 2026-03-05.',
  ),
  'refusal.APPOINTMENT_TOO_LATE': row(
    '踏勘不暫停計時：請選擇 {lastOn} 或更早的日期。',
    '踏勘不暂停计时：请选择 {lastOn} 或更早的日期。',
    'A survey does not stop the clock: choose {lastOn} or an earlier day.',
  ),
  'refusal.APPOINTMENT_TIME_INVALID': row(
    '請填寫起止時間，例如 09:30 和 11:00。',
    '请填写起止时间，例如 09:30 和 11:00。',
    'Write from when to when, such as 09:30 and 11:00.',
  ),
  'refusal.PLACE_REQUIRED': row(
    '請寫明踏勘地點。',
    '请写明踏勘地点。',
    'Write where the survey takes place.',
  ),
  'refusal.AGREEMENT_REQUIRED': row(
    '請先與申請人約定時間，並在此確認。',
    '请先与申请人约定时间，并在此确认。',
    'Agree on the time with the applicant first, and confirm it here.',
  ),
  'refusal.CHANGE_REASON_REQUIRED': row(
    '請寫明改期的理由；理由會告知申請人。',
    '请写明改期的理由；理由会告知申请人。',
    'Write why it is changed; the applicant is told.',
  ),
  'refusal.SURVEY_DAY_INVALID': row(
    '踏勘日期須在 {notBefore} 至 {today} 之間。',
    '踏勘日期须在 {notBefore} 至 {today} 之间。',
    'The day of the survey lies between {notBefore} and {today}.',
  ),
  'refusal.EXPERTS_REQUIRED': row(
    '請至少填寫一名專家的姓名、職稱和單位。',
    '请至少填写一名专家的姓名、职称和单位。',
    'Name at least one expert, with title and organisation.',
  ),
  'refusal.EXPERT_NOT_INDEPENDENT': row(
    '申請人本單位的人不能擔任專家，請另請他人。',
    '申请人本单位的人不能担任专家，请另请他人。',
    "Nobody of the applicant's own organisation can be an expert. Name another.",
  ),
  'refusal.INDEPENDENCE_REQUIRED': row(
    '請確認專家均與申請人無隸屬關係。',
    '请确认专家均与申请人无隶属关系。',
    'State that no expert belongs to the applicant.',
  ),
  'refusal.WORKING_DAYS_REQUIRED': row(
    '請填寫所需的工作日數，1 至 {atMost} 的整數。',
    '请填写所需的工作日数，1 至 {atMost} 的整数。',
    'Write how many working days are needed: a whole number from 1 to {atMost}.',
  ),
  'refusal.APPRAISAL_NOT_STARTED': row(
    '請先登記論證開始：專家和所需時間。',
    '请先登记论证开始：专家和所需时间。',
    'Begin the appraisal first: the experts and the time needed.',
  ),
  'refusal.REPORT_REQUIRED': row('請填寫論證報告。', '请填写论证报告。', "Write the experts' report."),
  'refusal.RECTIFICATION_ITEMS_REQUIRED': row(
    '請至少寫一項整改內容。',
    '请至少写一项整改内容。',
    'Write at least one item to rectify.',
  ),
  'refusal.RECTIFICATION_DAY_INVALID': row(
    '請為每一項填寫明天或以後的日期，例如 2026-03-20。',
    '请为每一项填写明天或以后的日期，例如 2026-03-20。',
    'Give every item a day after today, such as 2026-03-20.',
  ),
  'refusal.RECTIFICATION_NOT_REPORTED': row(
    '申請人整改期限至 {lastOn}；收到報告後或期滿後再記錄結果。',
    '申请人整改期限至 {lastOn}；收到报告后或期满后再记录结果。',
    'The applicant has until {lastOn}. Record the result after the report, or after that day.',
  ),
  'refusal.RECTIFY_FIRST': row(
    '請先列出整改內容；整改之後才能提出不合格。',
    '请先列出整改内容；整改之后才能提出不合格。',
    'List first what is to be rectified; only after that chance can it fail.',
  ),
  'refusal.NOTHING_TO_RECTIFY': row(
    '這裡沒有等待整改的內容。',
    '这里没有等待整改的内容。',
    'Nothing is waiting to be rectified here.',
  ),
  'refusal.INSPECTION_YEAR_INVALID': row(
    '請填寫 {from} 至 {to} 之間的年份。',
    '请填写 {from} 至 {to} 之间的年份。',
    'Write a year from {from} to {to}.',
  ),
  'refusal.NEXT_INSPECTION_INVALID': row(
    '請填寫今天以後的一個工作日，例如 2027-03-01。',
    '请填写今天以后的一个工作日，例如 2027-03-01。',
    'Write a working day to come, such as 2027-03-01.',
  ),
  'field.REQUIRED': row('請填寫「{label}」', '请填写“{label}”', 'Fill in “{label}”'),
  'field.TOO_SHORT': row(
    '「{label}」至少 {limit} 個字',
    '“{label}”至少 {limit} 个字',
    '“{label}” needs at least {limit} characters',
  ),
  'field.TOO_LONG': row(
    '「{label}」最多 {limit} 個字',
    '“{label}”最多 {limit} 个字',
    '“{label}” takes at most {limit} characters',
  ),
  'field.BAD_FORMAT': row(
    '「{label}」的格式不正確，請核對',
    '“{label}”的格式不正确，请核对',
    'Check “{label}”: it does not have the right form',
  ),
  'field.NOT_A_NUMBER': row(
    '「{label}」須填數字',
    '“{label}”须填数字',
    '“{label}” must be a number, in digits',
  ),
  'field.TOO_SMALL': row(
    '「{label}」不得少於 {limit}',
    '“{label}”不得少于 {limit}',
    '“{label}” must be {limit} or more',
  ),
  'field.TOO_LARGE': row(
    '「{label}」不得多於 {limit}',
    '“{label}”不得多于 {limit}',
    '“{label}” must be {limit} or less',
  ),
  'field.NOT_A_DATE': row(
    '「{label}」須為真實的日期，例如 2026-03-01',
    '“{label}”须为真实的日期，例如 2026-03-01',
    '“{label}” must be a real date, such as 2026-03-01',
  ),
  'field.TOO_EARLY': row(
    '「{label}」不得早於 {limit}',
    '“{label}”不得早于 {limit}',
    '“{label}” must be {limit} or later',
  ),
  'field.NOT_AN_OPTION': row('請選擇「{label}」', '请选择“{label}”', 'Choose an answer for “{label}”'),
  'field.MUST_BE_ACCEPTED': row(
    '請確認聲明：{label}',
    '请确认声明：{label}',
    'Make the declaration: {label}',
  ),
  'field.CONTROL_CHARACTER': row(
    '「{label}」含有不能使用的字符',
    '“{label}”含有不能使用的字符',
    '“{label}” contains characters that cannot be used',
  ),
  'field.UNKNOWN_FIELD': row('表中沒有「{label}」', '表中没有“{label}”', 'The form has no {label}'),
  'format.mainland-mobile': row(
    '請輸入 11 位手機號碼，例如 13900001111',
    '请输入 11 位手机号码，例如 13900001111',
    'Enter a mobile number of 11 digits, such as 13900001111',
  ),
  'format.uscc': row(
    '請輸入 18 位統一社會信用代碼，見營業執照；請核對每一位',
    '请输入 18 位统一社会信用代码，见营业执照；请核对每一位',
    'Enter the 18 characters of the unified social credit code, as on the business licence, and check each of them',
  ),
  'format.resident-id': row(
    '請輸入 18 位身份證號碼，請核對每一位',
    '请输入 18 位身份证号码，请核对每一位',
    'Enter the 18 characters of the resident identity number, and check each of them',
  ),
  'format.email': row(
    '請輸入電子郵箱，例如 name@example.com',
    '请输入电子邮箱，例如 name@example.com',
    'Enter an e-mail address, such as name@example.com',
  ),
  'format.decimal': row(
    '「{label}」最多保留 {limit} 位小數',
    '“{label}”最多保留 {limit} 位小数',
    '“{label}” takes at most {limit} digits after the point',
  ),
} as const satisfies Record<
  `refusal.${RefusalCode}` | `field.${FieldProblemCode}` | `format.${TextFormat | 'decimal'}`,
  LocalisedText
>;
