import { checkPaperOperation } from './check-paper.ts';
import { drawLicenceCodeOperation } from './draw-licence-code.ts';
import { drawProgressCodeOperation } from './draw-progress-code.ts';
import { followProgressOperation } from './follow-progress.ts';
import { issueCredentialOperation } from './issue-credential.ts';
import { issueStatusListOperation } from './issue-status-list.ts';
import { listDepartmentsOperation } from './list-departments.ts';
import { rateByCodeOperation } from './rate-by-code.ts';
import { searchCatalogueOperation } from './search-catalogue.ts';
import { showContractOperation } from './show-contract.ts';
import { showIssuerOperation } from './show-issuer.ts';
import { showItemOperation } from './show-item.ts';
import { showStatisticsOperation } from './show-statistics.ts';
import { verifyLicenceOperation } from './verify-licence.ts';

export const publicOperations = [
  searchCatalogueOperation,
  showItemOperation,
  listDepartmentsOperation,
  followProgressOperation,
  rateByCodeOperation,
  verifyLicenceOperation,
  checkPaperOperation,
  issueCredentialOperation,
  issueStatusListOperation,
  showIssuerOperation,
  drawLicenceCodeOperation,
  drawProgressCodeOperation,
  showStatisticsOperation,
  showContractOperation,
] as const;
