import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type {
  DocumentBlock,
  DocumentOrder,
  DocumentText,
} from "#app/services/publications/document-order.ts";
import { voteAddress } from "#app/services/publications/publication-address.ts";

/** A result sheet to be set: what stands on it is put into words by whoever shows the result. */
interface SheetRequest {
  readonly voteId: string;
  /** Whether only its group may read its page. */
  readonly internal: boolean;
  readonly title: DocumentText;
  /** When it was counted, in the reader's words. */
  readonly countedAt: string;
  readonly blocks: readonly DocumentBlock[];
  readonly language: Language;
  readonly publicUrl: string;
}

/** The result of a vote as a document on A4, with the address of its page as a QR code where everybody may read it. */
export function orderResultSheet(context: ServiceContext, request: SheetRequest): DocumentOrder {
  authorise(context.actor, "public");
  const { language, title, countedAt, internal } = request;
  const blocks = internal ? request.blocks : [...request.blocks, pageLink(request)];
  const { t } = publicTranslation(language);
  const town = readMunicipality(context);
  return {
    kind: "document",
    large: false,
    title: title.text,
    heading: title,
    town: town?.name ?? "",
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    synthetic: town?.synthetic ? t("public:townHall.print.synthetic") : null,
    kicker: t("public:votePage.sheet.kicker", { town: town?.name ?? "" }),
    pages: t("public:votePage.sheet.page", { page: "{{page}}", pages: "{{pages}}" }),
    footer: t("public:votePage.sheet.footer", { moment: countedAt }),
    blocks,
  };
}

function pageLink({ language, publicUrl, voteId }: SheetRequest): DocumentBlock {
  const caption = publicTranslation(language).t("public:votePage.sheet.online");
  return { kind: "link", caption, address: voteAddress(publicUrl, voteId) };
}
