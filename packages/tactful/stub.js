window.tactful = window.tactful || function () {
  (tactful.q = tactful.q || []).push(arguments);
};
