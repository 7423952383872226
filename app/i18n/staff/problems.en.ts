import type { Translation } from "../message-types.ts";
import type { problemsDe } from "./problems.de.ts";

export const problemsEn: Translation<typeof problemsDe> = {
  empty_file: "The file is empty. Please choose the file that lists the people.",
  file_too_large:
    "The file is larger than {{limit}} MB. Please split the list or delete columns nobody needs.",
  file_missing: "No file was chosen. Please choose a CSV file.",
  upload_broken: "The file did not arrive complete. Please upload it again.",
  spreadsheet_not_csv:
    "This is a workbook (Excel or LibreOffice), whatever its name says. Please open it and save the table as CSV.",
  binary_file: "This is not a text file. Please save the list as a CSV file.",
  encoding_unclear:
    "The characters of the file cannot be read. Please save the list as CSV in UTF-8 or Windows-1252.",
  delimiter_unclear:
    "It is not clear whether commas, semicolons or tabs separate the columns. Please choose one, or check that this is the right file.",
  csv_broken:
    "In the row that begins here a quotation mark is misplaced or never closed. Please correct the row or choose another separator.",
  csv_broken_line:
    "On line {{line}} a quotation mark is misplaced or never closed. Please correct the line and upload the file again.",
  header_empty:
    "Column {{column}} has no name in the header. Please give it one, or delete the column.",
  header_duplicate:
    "Columns {{firstColumn}} and {{column}} are both named “{{name}}” in the header. Please rename or delete one of them.",
  table_without_rows:
    "There are no rows below the header. Please check that this is the right file and that the whole table was saved.",
  too_many_columns:
    "The file has more than {{limitColumns}} columns. Please leave out what the draw does not need.",
  too_many_rows:
    "The file has more than {{limitRows}} rows. No pool can have that many people. Please check that this is the right file.",
  row_too_long:
    "The row has {{cells}} cells, but the header has only {{columns}} columns. Perhaps there is a separator inside a cell: please put that cell in quotation marks.",

  column_missing: "There is no column “{{column}}” in the file. Please choose another one.",
  feature_column_missing:
    "The feature “{{feature}}” has quotas, but no column. Please choose a column for it.",
  pool_feature_column_missing:
    "The people in the pool have the feature “{{feature}}”; this list has no column for it. Please choose one.",
  feature_not_in_pool:
    "The people in the pool lack the feature “{{feature}}”. Carry the column along instead, or replace the pool.",
  id_missing:
    "The reference in column “{{column}}” is missing. Please enter one that only this person has.",
  duplicate_id:
    "The reference “{{id}}” already belongs to the person on line {{firstLine}}. Please give each person one of their own, or delete the second row.",
  already_in_pool:
    "A person with the reference “{{id}}” is already in the pool. Please delete the row, or replace the pool.",
  value_missing: "Column “{{column}}” is empty. Please add the value.",
  value_without_quota:
    "There is no quota for “{{value}}” in column “{{column}}”. Please correct the value, or add the quota.",
  value_without_quota_suggested:
    "There is no quota for “{{value}}” in column “{{column}}”. Perhaps “{{suggestion}}” is meant. Please correct the value, or add the quota.",

  quota_columns_missing: "The header lacks: {{columns}}. It should read: feature,value,min,max.",
  quota_incomplete: "Column “{{column}}” is empty. Please fill the cell.",
  quota_not_a_number:
    "“{{text}}” in column “{{column}}” is not a whole number from 0. Please correct it.",
  quota_min_above_max:
    "The quota for “{{feature}}: {{value}}” asks for at least {{min}} but allows at most {{max}}. Please lower min or raise max.",
  quota_flex_too_narrow:
    "For “{{feature}}: {{value}}”, min_flex is above the minimum {{min}} or max_flex below the maximum {{max}}. Please correct that number, or leave both columns empty.",
  quota_duplicate:
    "There is already a quota for “{{feature}}: {{value}}” on line {{firstLine}}. Please delete one of the two lines.",
  quota_combined_repeats_feature:
    "The quota “{{name}}” names the feature “{{feature}}” twice. Please put its values side by side with |.",
  quota_combined_name_taken:
    "The quota over several features is named “{{name}}”, as another feature or quota is. Please give it a name of its own in the column “label”.",
  quota_without_people: "Nobody in the pool has “{{feature}}: {{value}}”.",

  input_size_not_positive: "A panel of {{size}} seats cannot be drawn.",
  input_size_above_pool: "The panel has {{size}} seats, but the pool has only {{pool}} people.",
  input_size_above_households:
    "The panel has {{size}} seats, but the pool has only {{households}} households, and of each at most one person can be drawn.",
  input_combined_without_conditions:
    "The combined feature “{{name}}” has no condition. Please say who is meant.",
  input_combined_name_taken:
    "The combined feature “{{name}}” has the name of another feature. Please give it another one.",
  input_combined_feature_unknown:
    "The combined feature “{{name}}” needs the feature “{{feature}}”, which the pool does not have.",
  input_duplicate_person_id: "The reference “{{id}}” belongs to two people.",
  input_feature_missing: "One person has no value for “{{feature}}”.",
  input_value_without_quota:
    "“{{feature}}: {{value}}” occurs in the pool, but there is no quota for it.",
  input_negative_bound: "“{{feature}}: {{value}}”: {{given}} is below 0.",
  input_non_integer_bound: "“{{feature}}: {{value}}”: {{given}} is not a whole number.",
  input_min_above_max:
    "“{{feature}}: {{value}}” asks for at least {{min}} but allows at most {{max}}.",
  input_duplicate_quota: "There are two quotas for “{{feature}}: {{value}}”.",
  min_sum_above_size:
    "The minima of “{{feature}}” add up to {{sum}}, but the panel has only {{size}} seats.",
  max_sum_below_size:
    "The maxima of “{{feature}}” add up to {{sum}}, but the panel has {{size}} seats.",
  too_few_people:
    "The quota needs at least {{min}} people with “{{feature}}: {{value}}”; the pool has {{available}}.",
  quotas_conflict: "No panel from this pool keeps these quotas together: {{quotas}}.",
  quota_side_min: "“{{feature}}: {{value}}” at least {{limit}}",
  quota_side_max: "“{{feature}}: {{value}}” at most {{limit}}",

  process_closed: "The process is closed and can no longer be changed.",
  invitation_missing: "This invitation is gone, or everything about the person was erased.",
  invitation_ended: "The invited person moved away or died. An answer no longer counts.",
  reply_missing: "There is no reply to this invitation yet.",
  reply_outdated:
    "The reply was changed in the meantime. Please look at what is stored now and then enter it again.",
  person_missing: "This person is no longer in the pool.",
  pool_frozen:
    "The lottery made from this pool is public. It stays as it is, so that the draw can be checked.",
  draw_running: "A panel is being drawn from this pool. Please wait until that is done.",
  import_running: "A list is being imported. Please wait until that is done.",
  upload_gone:
    "The uploaded file is no longer there. Files are deleted after the import or after a day. Please upload it again.",
  check_changed:
    "The pool or the quotas have changed since the check. Please check the file again. Nothing was imported.",
  nobody_left:
    "No row is without a fault. There is nothing to import. Please check whether the columns mean what you chose.",

  process_missing: "This process no longer exists.",

  // Register extracts
  process_over:
    "The last day of the process has come. A register extract would be deleted at once. Extend the process first.",
  register_import_running: "A register extract is being imported. Please wait until it is done.",
  register_in_use: "Invitations are being drawn from it. Please wait until that is done.",
  register_needed_by_vote:
    "Who may vote stands in this register, and the result of a vote is not confirmed yet. It stays until the result is confirmed or the vote is cancelled.",
  register_upload_gone:
    "The uploaded file is no longer there. Files are deleted after the import or after a day. Please upload it again.",
  register_too_large:
    "The file is larger than {{limit}} MB. Ask the register office for a file with only the columns named here.",
  register_columns_missing: "The columns do not fit the file. Please say once more what they mean.",
  register_nobody_left:
    "Not a single row could be read. Please check whether the columns mean what you chose.",
  register_nobody_left_because:
    "Not a single row could be read. The most frequent fault ({{times}} of {{rows}} rows, first on line {{line}}): {{because}}. Please check whether the columns are separated rightly and mean what you chose. If they do, ask the register office for a corrected file.",
  register_fault_row_too_long: "the row has more cells than the header",
  register_fault_cell_too_long: "a cell is longer than 300 characters",
  register_fault_reference_missing: "the number of the person is missing",
  register_fault_reference_twice: "the number occurs further up",
  register_fault_name_missing: "the name is missing",
  register_fault_birth_date_missing: "date of birth or age is missing",
  register_fault_birth_date_unreadable:
    "what stands as date of birth is no date, or is after the date of the extract",
  register_fault_age_unreadable: "what stands as age is not a whole number from 0 to 130",
  register_fault_address_missing: "street or place is missing",

  pool_empty: "The pool is empty. Please invite people by lot or import a list first.",
  quotas_missing: "There are no quotas yet. Please add quotas first.",
  draw_under_way: "A panel is already being drawn. Please wait until that is done.",
  draw_stands: "The lottery of a draw is public already. Withdraw it first, or repeat the draw.",
  draw_committed: "This lottery is public and stays.",
  draw_not_prepared: "This draw is not prepared yet. Please prepare it first.",
  process_not_public: "The process is not public. Publish it first.",
  preparation_outdated:
    "Pool, quotas or seats have changed since the preparation. Prepare the draw again.",
  number_time_past: "The announced time has passed. Please choose one in the future.",
  draw_missing: "There is no such draw, or it is not public.",
  draw_revoked: "This draw no longer counts: it was withdrawn or is being repeated.",
  draw_completed_meanwhile: "The number has been drawn meanwhile. Please reload the page.",
  nothing_to_repeat: "There is no draw here yet that could be repeated.",
  draw_bad_input:
    "Pool and quotas do not fit together. The page with the quotas says what to change.",
  draw_quotas_infeasible:
    "No panel from this pool can keep all quotas. The page with the quotas says which conflict and what the smallest change is.",

  // The panel after its draw
  panel_set_aside: "This result was set aside. The panel no longer changes.",
  member_missing: "This person is not on the panel.",
  member_left_already: "This person has left already.",
  member_not_left: "This cannot be taken back here.",
  seat_taken: "The seat is taken again already.",
  substitutes_under_way:
    "Something is being computed for this panel. Please wait until that is finished.",
  no_seat_open: "All seats are taken.",
  top_up_too_small: "The panel has {{size}} seats already. Please enter a larger number.",
  top_up_quotas_invalid:
    "The quotas for the larger panel are not complete. Please fill in every minimum and maximum.",
  alternate_list_missing: "There is no such reserve list.",
  alternates_length_invalid: "A reserve list names at least one person and at most {{most}}.",
  drop_out_rates_invalid: "Shares must be above 0 and below 100 percent. Please correct the entry.",
  panel_without_members: "Nobody is on this panel any more.",
  substitution_missing: "This proposal no longer exists.",
  substitution_outdated:
    "The panel or the pool has changed since this proposal. Please look again.",
  violation_not_accepted: "Please confirm first that not all quotas will be kept.",
  too_few_people_left:
    "The pool has only {{people}} people left for {{seats}} open seats. That many seats cannot be filled.",
  list_too_short:
    "The reserve list has only {{people}} people left for {{seats}} open seats. Draw from the whole pool.",
  substitutes_bad_input:
    "Pool and quotas do not fit together. Perhaps someone has no value for a feature. The page with the quotas says what to change.",

  tables_under_way: "Tables are already being made. Please wait until that is done.",
  seating_tables_out_of_range:
    "That many tables ({{tables}}) are not possible: at least two people are to sit at each, so there can be 1 to {{most}} tables.",
  seating_seats_too_few: "At least two people are to sit at a table, not {{seats}}.",
  seating_sessions_out_of_range: "There can be 1 to {{most}} sessions.",
  seating_rule_person_missing:
    "A rule names someone who is no longer on the panel. Please remove that rule.",
  seating_group_too_large:
    "By the rules {{people}} people sit together (together: rule {{rules}}), but the largest table has room for {{seats}} only. Choose fewer tables or remove a rule.",
  seating_together_and_apart:
    "Rule {{apart}} under “apart” separates people who by “together” (rule {{together}}) share a table. Please remove one of the two.",
  seating_apart_too_many:
    "Rule {{rule}} under “apart” names {{people}} people, but there are only {{tables}} tables. Choose more tables or name fewer people.",
  seating_rules_unmet:
    "No seating was found that keeps all rules at once. Remove a rule or change the number of tables.",

  // Invitations
  register_missing: "There is no register extract any more. Please import one first.",
  invitation_settings_missing:
    "It is not settled yet how and until when invited people can answer. Please fill in the details of the invitation first.",
  nobody_eligible:
    "Nobody in the register extract can be invited (any more). Please check the minimum age, the age groups of the quotas and the extract.",
  too_many_letters:
    "That many letters are not possible: {{residents}} people can be invited. Enter that many letters at most.",
  letters_limited: "One wave can have {{most}} letters at most. Plan several waves.",
  process_unpublished:
    "The process is not published yet. People who are invited must be able to read what it is about. Please publish it first.",
  reply_by_passed:
    "The last day for answers has already passed. Please enter a later one in the details of the invitation.",
  support_person_unknown: "This person is no longer an organiser. Please choose somebody else.",
  plan_changed:
    "Something has changed since you saw the plan: register, quotas or answers. Please look at the new plan and confirm it.",
  invitation_draw_under_way:
    "A draw of invitations or a check is already running. Please wait until it is finished.",
  invitation_draw_missing: "There is no such draw of invitations.",
  stratum_too_small:
    "In the group “{{stratum}}” {{letters}} letters are not possible if each household gets one at most. Choose fewer letters, split people less finely, or allow several letters for a household.",
  register_changed:
    "The register extract has changed since the planning. Nobody was drawn. Please plan again.",
  invitation_draw_differs:
    "The check does not give the same. If somebody has had everything about themselves deleted since the draw, that is to be expected: a row is missing in the extract. The page of the draw says whether it is so.",

  // Letters
  town_unnamed:
    "The municipality has no name yet. An administrator enters it under “Municipality”.",
  letters_none_waiting: "No invitation is waiting to be printed. Draw a wave first.",
  letters_nobody_to_remind:
    "There is nobody to remind: a reminder goes to people whose letter was posted and who have not answered.",
  letters_reminder_waiting: "A run of reminders has not been posted yet. Post or discard it first.",
  letters_deadline_past:
    "The deadline for answers has passed. If more letters are to go out, extend it under “Who is invited”.",
  letter_run_missing: "This print run no longer exists.",
  letter_run_empty: "This part of the print run holds no letter that is still valid.",
  letter_run_posted: "This print run has been posted and can no longer be discarded.",
  letter_run_needed: "Letters with new codes cannot be discarded: the old codes no longer work.",
  invitation_code_dead: "This invitation has ended. First take back what became of the letter.",
  outcome_answer_stands:
    "This person has answered. Withdraw the answer first, then this can be recorded.",
  consent_not_needed: "This person needs no consent.",
  consent_answer_stands:
    "The person is in the pool. Withdraw the answer first, then the consent can be taken back.",
  outreach_label_invalid: "Please give the place a name of at most {{most}} characters.",
  outreach_label_taken: "There is already a place with this name. Please choose another name.",
  outreach_place_missing: "There is no such place.",
  outreach_cards_invalid: "Please enter a number from 1 to {{most}}.",
  letters_busy: "Other letters are being set at the moment. Please try again in a minute.",
  letters_failed:
    "The file could not be made. The fault lies with the software. The print run is unchanged: please try again.",

  vote_key_missing:
    "The key of this vote is no longer on the server. Nothing was opened, and nothing is lost. Enter both printed parts of the key on the page of the vote.",
  envelopes_unreadable:
    "Envelopes that cannot be opened because they were altered: {{envelopes}}. Nothing was opened or removed. Put a backup of the database in place, or cancel the vote with a second person.",
  job_broken: "The fault lies with the software. Nothing was changed. Please try again.",
};
