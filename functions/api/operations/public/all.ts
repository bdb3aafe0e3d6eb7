import { checkPaperOperation } from './check-paper.ts';
import { followProgressOperation } from './follow-progress.ts';
import { listDepartmentsOperation } from './list-departments.ts';
import { searchCatalogueOperation } from './search-catalogue.ts';
import { showContractOperation } from './show-contract.ts';
import { showItemOperation } from './show-item.ts';
import { showStatisticsOperation } from './show-statistics.ts';
import { verifyLicenceOperation } from './verify-licence.ts';

export const publicOperations = [
  searchCatalogueOperation,
  showItemOperation,
  listDepartmentsOperation,
  followProgressOperation,
  verifyLicenceOperation,
  checkPaperOperation,
  showStatisticsOperation,
  showContractOperation,
] as const;
